using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>An explicit transaction. What is not committed when it is disposed of is rolled back.</summary>
internal sealed class QueryTransaction : IAsyncDisposable
{
    private readonly Neo4jConnection _connection;

    internal QueryTransaction(Neo4jConnection connection) => _connection = connection;

    /// <summary>Runs a statement in the transaction and answers its rows.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="row">Makes a row of the array of one record's values, which is valid during the call only.</param>
    /// <param name="cancellationToken">Ends the statement, and with it the transaction.</param>
    internal Task<IReadOnlyList<T>> RunAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{_connection} {statement} {row} {cancellationToken}");

    /// <summary>Makes what was written last.</summary>
    internal Task CommitAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{_connection} {cancellationToken}");

    /// <summary>Rolls back what was not committed.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
