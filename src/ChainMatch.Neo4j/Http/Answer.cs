using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// One request under way. Its records come one by one and count only when <see cref="MoveNextAsync"/> has come to the
/// end without an error. Disposing of it before that ends the statement on the server.
/// </summary>
internal sealed class Answer : IAsyncDisposable
{
    private const int LongRecord = 256 * 1024;

    private readonly Endpoint _endpoint;
    private readonly Request _request;
    private readonly HttpRequestMessage _message;
    private readonly CancellationTokenSource _abort;
    private readonly Task<HttpResponseMessage> _sending;
    private readonly AnswerParser _parser = new();
    private HttpResponseMessage? _response;
    private AnswerBuffer? _buffer;
    private int _wanted;
    private bool _isOver;

    private Answer(Endpoint endpoint, Request request, HttpRequestMessage message, HttpClient http)
    {
        (_endpoint, _request, _message) = (endpoint, request, message);
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, endpoint.Time);
        _sending = http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, _abort.Token);
    }

    /// <summary>The array of values of the record that was come to.</summary>
    internal ReadOnlyMemory<byte> Record { get; private set; }

    internal IReadOnlyList<string> Bookmarks => _parser.Bookmarks;

    internal string? Transaction => _parser.Transaction;

    internal string? Affinity => Endpoint.AffinityOf(_response!);

    private Neo4jConnection Server => _endpoint.Connection;

    internal static async Task<Answer> OpenAsync(
        Endpoint endpoint,
        Request request,
        HttpRequestMessage message,
        HttpClient http,
        CancellationToken cancellationToken)
    {
        var answer = new Answer(endpoint, request, message, http);
        try
        {
            await answer.OpenAsync(cancellationToken);
            return answer;
        }
        catch
        {
            await answer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes on to the next record; false when that was all of them and nothing failed.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryNext())
            {
                return true;
            }

            if (!await FillAsync(cancellationToken))
            {
                _wanted = 0;
                if (TryNext())
                {
                    return true;
                }

                Finish();
                return false;
            }
        }
    }

    /// <summary>Reads all records.</summary>
    internal async Task<IReadOnlyList<T>> ReadAsync<T>(Func<JsonElement, T> row, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        while (await MoveNextAsync(cancellationToken))
        {
            rows.Add(Make(row));
        }

        return rows;
    }

    /// <summary>Makes a row of the record that was come to.</summary>
    internal T Make<T>(Func<JsonElement, T> row)
    {
        using var record = JsonDocument.Parse(Record);
        return row(record.RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        var mayRun = !_isOver && _request.Content is { WasSent: true };
        if (mayRun && _request.Question is { } question)
        {
            await _endpoint.EndAsync(token => EndAsync(question, token));
        }

        await _abort.CancelAsync();
        await ((Task)_sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _buffer?.Dispose();
        if (_sending.IsCompletedSuccessfully)
        {
            (await _sending).Dispose();
        }

        _message.Dispose();
        _abort.Dispose();
    }

    // A statement that was sent may not have begun yet: look for it until it is found or its answer is there.
    private async Task EndAsync(string question, CancellationToken cancellationToken)
    {
        while (!await _endpoint.TerminateAsync(question, cancellationToken) && !_sending.IsCompleted)
        {
            await Task.Delay(Endpoint.AskAgain, _endpoint.Time, cancellationToken);
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            _response = await _sending.WaitAsync(Server.SilenceTimeout, _endpoint.Time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw Neo4jErrors.Silent(Server);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Neo4jErrors.NotConnected(Server, error);
        }
        catch (HttpRequestException error)
        {
            throw Neo4jErrors.Unanswered(Server, error);
        }

        // What is refused or sent elsewhere does not run.
        var status = (int)_response.StatusCode;
        _isOver = status is >= 300 and < 500;
        var type = _response.Content.Headers.ContentType?.MediaType ?? "nothing";
        if (status is >= 300 and < 400 || !type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            throw Neo4jErrors.Foreign(Server, $"{type} and status {status}", inner: null);
        }

        _buffer = new AnswerBuffer(await _response.Content.ReadAsStreamAsync(cancellationToken));
    }

    private bool TryNext()
    {
        var bytes = _buffer!.Unused;
        if (bytes.Length < _wanted)
        {
            return false;
        }

        try
        {
            var found = _parser.TryNext(bytes, out var used, out var record);
            Record = bytes[record];
            _buffer.Use(used);
            _isOver |= _parser.IsWhole;
            // A long record in many pieces is looked at again only when it has doubled.
            _wanted = bytes.Length - used > LongRecord ? 2 * (bytes.Length - used) : 0;
            return found;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Neo4jErrors.Foreign(Server, "broken JSON", error);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_buffer!.Total > Server.MaxAnswerBytes)
        {
            throw Neo4jErrors.TooLarge(Server);
        }

        using var registration = cancellationToken.UnsafeRegister(
            static abort => ((CancellationTokenSource)abort!).Cancel(), _abort);
        _abort.CancelAfter(Server.SilenceTimeout);
        try
        {
            return await _buffer.FillAsync(_abort.Token);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Neo4jErrors.Silent(Server);
        }
        catch (IOException error)
        {
            throw Neo4jErrors.CutShort(Server, error);
        }
        finally
        {
            _abort.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private void Finish()
    {
        if (!_parser.IsWhole)
        {
            throw Neo4jErrors.CutShort(Server, inner: null);
        }

        if (_parser.Error is { } error)
        {
            throw Neo4jErrors.Translate(Server, error.Code, error.Message);
        }

        var status = (int)_response!.StatusCode;
        if (status is < 200 or > 299 || (!_parser.HasData && _request.Content is { HasStatement: true }))
        {
            throw Neo4jErrors.Foreign(Server, $"JSON of another kind and status {status}", inner: null);
        }
    }
}
