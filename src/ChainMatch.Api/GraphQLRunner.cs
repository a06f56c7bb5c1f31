using System.Text.Json;
using ChainMatch.Storage;
using GraphQL;
using GraphQL.Types;

namespace ChainMatch.Api;

/// <summary>
/// Runs GraphQL documents in the process, for documents of our own: without HTTP, and without the limits that guard
/// against strangers. Names and figures are those that the endpoint gives.
/// </summary>
public sealed class GraphQLRunner
{
    private readonly IDocumentExecuter<ISchema> _executer;
    private readonly IGraphQLTextSerializer _serializer;
    private readonly IServiceScopeFactory _scopes;

    /// <summary>Made by the service container; see <see cref="ChainMatchApi"/>.</summary>
    public GraphQLRunner(
        IDocumentExecuter<ISchema> executer, IGraphQLTextSerializer serializer, IServiceScopeFactory scopes)
    {
        _executer = executer;
        _serializer = serializer;
        _scopes = scopes;
    }

    /// <summary>Runs a document with one operation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="variables">Its variables by name; dates and enum values as texts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The object <c>data</c> of the answer.</returns>
    /// <exception cref="ChainMatchException">
    /// The first error of the answer: what the domain reported; <see cref="ErrorCode.InvalidInput"/> for a document or
    /// a variable that does not fit the schema. </exception>
    public async Task<JsonElement> ExecuteAsync(
        string document, IReadOnlyDictionary<string, object?> variables, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Query = document,
            Variables = new Inputs(variables.ToDictionary()),
            RequestServices = scope.ServiceProvider,
            CancellationToken = cancellationToken,
        });
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Errors is { Count: > 0 } errors)
        {
            throw FailureOf(errors[0]);
        }

        using var buffer = new MemoryStream();
        await _serializer.WriteAsync(buffer, result, cancellationToken);
        using var json = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return json.RootElement.GetProperty("data").Clone();
    }

    private static Exception FailureOf(ExecutionError error) => error switch
    {
        { InnerException: ChainMatchException failure } => failure,
        GraphQL.Execution.UnhandledError { InnerException: { } unexpected } =>
            new InvalidOperationException(error.Message, unexpected),
        _ => new ChainMatchException(ErrorCode.InvalidInput, error.Message, inner: error),
    };
}
