using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// An explicit transaction. What is not committed when it is disposed of is rolled back. After any failure it is of no
/// further use.
/// </summary>
internal sealed class QueryTransaction : IAsyncDisposable
{
    private readonly Endpoint _endpoint;
    private readonly Bookmarks _bookmarks;
    private readonly IReadOnlyCollection<string> _seen;
    private readonly string _question = Endpoint.NewQuestion();
    private readonly string _path;
    private readonly string? _affinity;
    private bool _isOver;

    private QueryTransaction(
        Endpoint endpoint, Bookmarks bookmarks, IReadOnlyCollection<string> seen, Answer opening)
    {
        (_endpoint, _bookmarks, _seen) = (endpoint, bookmarks, seen);
        _path = $"/tx/{opening.Transaction}";
        _affinity = opening.Affinity;
    }

    /// <summary>Begins one. When that is cancelled its id is waited for all the same, to roll it back by.</summary>
    internal static async Task<QueryTransaction> BeginAsync(
        Endpoint endpoint, Bookmarks bookmarks, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var beginning = OpenAsync(endpoint, bookmarks);
        try
        {
            return await beginning.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await endpoint.EndAsync(async token => await (await beginning.WaitAsync(token)).DisposeAsync());
            throw;
        }
    }

    /// <summary>Runs a statement in the transaction, once only, and answers its rows, all of them.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="row">Makes a row of the array of one record's values, which is valid during the call only.</param>
    /// <param name="cancellationToken">Ends the statement, also on the server, and with it the transaction.</param>
    internal async Task<IReadOnlyList<T>> RunAsync<T>(
        CypherStatement statement, Func<JsonElement, T> row, CancellationToken cancellationToken)
    {
        var content = new StatementContent(statement, mode: null, [], _question);
        await using var answer = await SendAsync(_path, content, cancellationToken);
        return await EndOnErrorAsync(() => answer.ReadAsync(row, cancellationToken));
    }

    /// <summary>
    /// Makes what was written last. Once sent it is waited for even when cancelled, so that it is known whether it was
    /// done; when the answer is lost it is not known.
    /// </summary>
    internal async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = new StatementContent(statement: null, mode: null, [], question: null);
        await using var answer = await SendAsync($"{_path}/commit", content, CancellationToken.None);
        await EndOnErrorAsync(() => answer.ReadAsync(_ => true, CancellationToken.None));
        _isOver = true;
        _bookmarks.Replace(_seen, answer.Bookmarks);
    }

    /// <summary>Rolls back what was not committed, and first ends the statement that still runs in it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            _isOver = true;
            await _endpoint.EndAsync(RollBackAsync);
        }
    }

    private static async Task<QueryTransaction> OpenAsync(Endpoint endpoint, Bookmarks bookmarks)
    {
        var seen = bookmarks.Current;
        var content = new StatementContent(statement: null, AccessMode.Write, seen, question: null);
        var request = new Request(HttpMethod.Post, "/tx", content);
        await using var opening = await endpoint.SendAsync(request, CancellationToken.None);
        await opening.ReadAsync(_ => true, CancellationToken.None);
        return opening.Transaction is null
            ? throw Neo4jErrors.Foreign(endpoint.Connection, "a transaction without an id", inner: null)
            : new QueryTransaction(endpoint, bookmarks, seen, opening);
    }

    // While a statement runs the server refuses to roll back.
    private async Task RollBackAsync(CancellationToken cancellationToken)
    {
        while (!await TryRollBackAsync(cancellationToken))
        {
            await _endpoint.TerminateAsync(_question, cancellationToken);
            await Task.Delay(Endpoint.AskAgain, _endpoint.Time, cancellationToken);
        }
    }

    private async Task<bool> TryRollBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = new Request(HttpMethod.Delete, _path, Content: null, Affinity: _affinity);
            await using var answer = await _endpoint.SendAsync(request, cancellationToken);
            await answer.ReadAsync(_ => true, cancellationToken);
            return true;
        }
        catch (Neo4jException error)
        {
            // It is gone already.
            return error.Neo4jCode == "Neo.ClientError.Request.Invalid";
        }
    }

    private Task<Answer> SendAsync(string path, StatementContent content, CancellationToken cancellationToken) =>
        _isOver
            ? throw new InvalidOperationException("The transaction has ended.")
            : _endpoint.SendAsync(
                new Request(HttpMethod.Post, path, content, _question, _affinity), cancellationToken);

    // The server rolls back by itself what it reports an error in.
    private async Task<T> EndOnErrorAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Neo4jException)
        {
            _isOver = true;
            throw;
        }
    }
}
