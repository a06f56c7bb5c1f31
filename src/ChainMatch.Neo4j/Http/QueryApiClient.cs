using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using ChainMatch.Model;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// Neo4j's HTTP Query API, version 2, of one database. It knows no graph. Many threads may use one client; a read sees
/// every write that this client committed before. What fails is a <see cref="Storage.ChainMatchException"/>, and a
/// <see cref="Neo4jException"/> when the server gave a code.
/// </summary>
internal sealed class QueryApiClient : IAsyncDisposable
{
    private readonly Endpoint _endpoint;
    private readonly Bookmarks _bookmarks = new();
    private readonly Retry _retry;

    // A server resets connections when too many come at once; ending a statement takes no turn.
    private readonly SemaphoreSlim _turns = new(64);

    /// <summary>Makes a client; nothing is sent yet.</summary>
    public QueryApiClient(
        Neo4jConnection connection,
        TimeProvider time,
        IProgress<LocalizedText> notices,
        ILogger<QueryApiClient> logger)
        : this(connection, Endpoint.CreateHandler(connection), time, DrawShare, notices, logger)
    {
    }

    /// <summary>Makes a client with connections and chance of one's own.</summary>
    internal QueryApiClient(
        Neo4jConnection connection,
        HttpMessageHandler handler,
        TimeProvider time,
        Func<double> share,
        IProgress<LocalizedText> notices,
        ILogger logger)
    {
        _endpoint = new Endpoint(connection, handler, time, logger);
        _retry = new Retry(connection.Address, time, share, notices, logger);
    }

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
        mode == AccessMode.Read || statement.IsRepeatable
            ? _retry.RunAsync(token => RunOnceAsync(statement, mode, row, token), cancellationToken)
            : RunOnceAsync(statement, mode, row, cancellationToken);

    /// <summary>Reads rows, and says which state of the database they are of.</summary>
    /// <inheritdoc cref="RunAsync"/>
    internal Task<QueryAnswer<T>> AskAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        _retry.RunAsync(token => AskOnceAsync(statement, row, token), cancellationToken);

    /// <summary>
    /// Reads rows as they come. What fails after rows were given out throws at the end of them: trust none before.
    /// Whoever stops early ends the statement on the server.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    internal async IAsyncEnumerable<T> StreamAsync<T>(
        CypherStatement statement,
        Func<JsonElement, T> row,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (opened, any) = await _retry.RunAsync(token => BeginReadingAsync(statement, token), cancellationToken);
        await using var answer = opened;
        for (; any; any = await answer.MoveNextAsync(cancellationToken))
        {
            yield return answer.Make(row);
        }
    }

    /// <summary>Begins a transaction that may write. The server ends one that idles for a minute.</summary>
    internal Task<QueryTransaction> BeginAsync(CancellationToken cancellationToken) =>
        _retry.RunAsync(token => QueryTransaction.BeginAsync(_endpoint, _bookmarks, token), cancellationToken);

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync()
    {
        _endpoint.Dispose();
        _turns.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Turn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        return new Turn(_turns);
    }

    private static double DrawShare() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;

    private async Task<IReadOnlyList<T>> RunOnceAsync<T>(
        CypherStatement statement, AccessMode mode, Func<JsonElement, T> row, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        var seen = _bookmarks.Current;
        await using var answer = await OpenAsync(statement, mode, seen, cancellationToken);
        var rows = await answer.ReadAsync(row, cancellationToken);
        if (mode == AccessMode.Write)
        {
            _bookmarks.Replace(seen, answer.Bookmarks);
        }

        return rows;
    }

    private async Task<QueryAnswer<T>> AskOnceAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        await using var answer = await OpenAsync(statement, AccessMode.Read, _bookmarks.Current, cancellationToken);
        return new QueryAnswer<T>(await answer.ReadAsync(row, cancellationToken), string.Join(' ', answer.Bookmarks));
    }

    private async Task<(Answer Answer, bool Any)> BeginReadingAsync(
        CypherStatement statement, CancellationToken cancellationToken)
    {
        var answer = await OpenAsync(statement, AccessMode.Read, _bookmarks.Current, cancellationToken);
        try
        {
            return (answer, await answer.MoveNextAsync(cancellationToken));
        }
        catch
        {
            await answer.DisposeAsync();
            throw;
        }
    }

    private Task<Answer> OpenAsync(
        CypherStatement statement,
        AccessMode mode,
        IReadOnlyCollection<string> seen,
        CancellationToken cancellationToken)
    {
        var question = Endpoint.NewQuestion();
        var content = new StatementContent(statement, mode, seen, question);
        return _endpoint.SendAsync(new Request(HttpMethod.Post, "", content, question), cancellationToken);
    }

    private readonly struct Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
