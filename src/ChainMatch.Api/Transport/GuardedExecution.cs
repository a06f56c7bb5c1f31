using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Executes what strangers send: measured before it is validated, priced before it is run, stopped when late.
/// </summary>
internal sealed class GuardedExecution(IDocumentExecuter<ISchema> executer, TransportLimits limits)
{
    private readonly DocumentParser _parser = new(limits);
    private readonly IValidationRule[] _rules =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not OverlappingFieldsCanBeMerged),
        MergeableFieldsRule.Instance,
        CostRule.Of(limits),
    ];

    /// <summary>Executes a request; every fault is an error of the result.</summary>
    internal async Task<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var document = _parser.Parse(request.Query!);
        CheckOperations(document, services.GetRequiredService<ISchema>());
        var options = new ExecutionOptions
        {
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            ValidationRules = _rules,
            RequestServices = services,
            Timeout = limits.Time,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
            CancellationToken = cancellationToken,
        };
        var result = await executer.ExecuteAsync(options);
        if (options.UserContext.TryGetValue(CostRule.Key, out var cost) && result.Executed)
        {
            result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { [CostRule.Key] = cost };
        }

        return result;
    }

    // The package's rules fail on an operation whose kind the schema lacks.
    private static void CheckOperations(GraphQLDocument document, ISchema schema)
    {
        foreach (var kind in document.Definitions.OfType<GraphQLOperationDefinition>().Select(one => one.Operation))
        {
            IObjectGraphType? root = kind switch
            {
                OperationType.Query => schema.Query,
                OperationType.Mutation => schema.Mutation,
                _ => schema.Subscription,
            };
            if (root is null)
            {
                throw new RequestFault(
                    StatusCodes.Status400BadRequest,
                    $"There is no {WordOf(kind)} here; send a query.",
                    ErrorCodes.BadUserInput);
            }
        }
    }

    private static string WordOf(OperationType kind) => kind is OperationType.Mutation ? "mutation" : "subscription";
}
