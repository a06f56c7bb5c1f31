using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// An explicit transaction. What is not committed when it is disposed of is rolled back. After any failure it is of no
/// further use.
/// </summary>
internal sealed class QueryTransaction : IAsyncDisposable
{
    private static readonly CypherStatement Opening =
        new("CALL tx.setMetaData({question: $question})", new Dictionary<string, object?>());

    private readonly Endpoint _endpoint;
    private readonly Bookmarks _bookmarks;
    private readonly IReadOnlyCollection<string> _seen;
    private readonly string _question;
    private readonly string _path;
    private readonly string? _affinity;
    private bool _isOver;

    private QueryTransaction(
        Endpoint endpoint, Bookmarks bookmarks, IReadOnlyCollection<string> seen, string question, Answer opening)
    {
        (_endpoint, _bookmarks, _seen, _question) = (endpoint, bookmarks, seen, question);
        _path = $"/tx/{opening.Transaction}";
        _affinity = opening.Affinity;
    }

    /// <summary>Begins one, marked so that it is found on the server even while it idles.</summary>
    internal static async Task<QueryTransaction> BeginAsync(
        Endpoint endpoint, Bookmarks bookmarks, CancellationToken cancellationToken)
    {
        var seen = bookmarks.Current;
        var question = Endpoint.NewQuestion();
        var content = new StatementContent(Opening, AccessMode.Write, seen, question);
        var request = new Request(HttpMethod.Post, "/tx", content, question);
        await using var opening = await endpoint.SendAsync(request, cancellationToken);
        await opening.ReadAsync(_ => true, cancellationToken);
        return opening.Transaction is null
            ? throw Neo4jErrors.Foreign(endpoint.Connection, "a transaction without an id", inner: null)
            : new QueryTransaction(endpoint, bookmarks, seen, question, opening);
    }

    /// <summary>Runs a statement in the transaction and answers its rows, all of them. It is never tried again.</summary>
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

    /// <summary>Rolls back what was not committed, and ends the transaction otherwise when that cannot be had.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            _isOver = true;
            await _endpoint.EndAsync(RollBackAsync);
        }
    }

    private async Task RollBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var answer = await _endpoint.SendAsync(
                new Request(HttpMethod.Delete, _path, Content: null, Affinity: _affinity), cancellationToken);
            await answer.ReadAsync(_ => true, cancellationToken);
        }
        catch (Neo4jException gone) when (gone.Neo4jCode == "Neo.ClientError.Request.Invalid")
        {
        }
        catch (Storage.ChainMatchException)
        {
            await _endpoint.TerminateAsync(_question, cancellationToken);
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
