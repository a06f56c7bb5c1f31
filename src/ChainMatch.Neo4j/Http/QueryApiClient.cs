using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// Neo4j's HTTP Query API, version 2, of one database. It knows no graph. Many threads may use one client; a read sees
/// every write that this client committed before.
/// </summary>
internal sealed class QueryApiClient(Neo4jConnection connection, TimeProvider time, ILogger<QueryApiClient> logger)
    : IAsyncDisposable
{
    /// <summary>
    /// Runs a statement in a transaction of its own and answers its rows, all of them. A transient failure is tried
    /// again when the statement reads or is repeatable.
    /// </summary>
    /// <param name="statement">What to run.</param>
    /// <param name="mode">Whether it may write.</param>
    /// <param name="row">Makes a row of the array of one record's values, which is valid during the call only.</param>
    /// <param name="cancellationToken">Ends the statement, also on the server.</param>
    internal Task<IReadOnlyList<T>> RunAsync<T>(
        CypherStatement statement, AccessMode mode, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{connection} {time} {logger} {statement} {mode} {row} {cancellationToken}");

    internal Task<QueryAnswer<T>> AskAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{statement} {row} {cancellationToken}");

    /// <summary>
    /// Reads rows as they come. What fails after rows were given out throws at the end of them: trust none before.
    /// Whoever stops early ends the statement on the server.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    internal IAsyncEnumerable<T> StreamAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{connection} {statement} {row} {cancellationToken}");

    /// <summary>Begins a transaction that may write.</summary>
    internal Task<QueryTransaction> BeginAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{connection} {cancellationToken}");

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
