using System.Collections;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>The body of a request, written straight onto the connection: rows are never held as one text.</summary>
internal sealed class StatementContent : HttpContent
{
    private const string Question = "question";
    private const int FlushAt = 32 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly CypherStatement? _statement;
    private readonly AccessMode? _mode;
    private readonly IReadOnlyCollection<string> _bookmarks;
    private readonly string? _question;

    /// <summary>Makes the body.</summary>
    /// <param name="statement">What to run; null only ends a transaction.</param>
    /// <param name="mode">Whether it may write; null inside a transaction, which knows.</param>
    /// <param name="bookmarks">What it must see.</param>
    /// <param name="question">The key that the statement is found by on the server, to end it.</param>
    internal StatementContent(
        CypherStatement? statement, AccessMode? mode, IReadOnlyCollection<string> bookmarks, string? question)
    {
        if (statement?.Parameters.ContainsKey(Question) == true)
        {
            throw new ArgumentException($"The parameter ${Question} is the client's own.", nameof(statement));
        }

        (_statement, _mode, _bookmarks, _question) = (statement, mode, bookmarks, question);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether there is something to run, so that the answer has rows.</summary>
    internal bool HasStatement => _statement is not null;

    /// <summary>Whether sending began, so that the server may be at work on it.</summary>
    internal bool WasSent { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasSent = true;
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteMode(json);
        if (_statement is not null)
        {
            json.WriteString("statement", _statement.Text);
            json.WriteStartObject("parameters");
            await WriteParametersAsync(json, _statement.Parameters, cancellationToken);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private void WriteMode(Utf8JsonWriter json)
    {
        if (_mode is not { } mode)
        {
            return;
        }

        json.WriteString("accessMode", mode == AccessMode.Read ? "Read" : "Write");
        json.WriteStartArray("bookmarks");
        foreach (var bookmark in _bookmarks)
        {
            json.WriteStringValue(bookmark);
        }

        json.WriteEndArray();
    }

    private async Task WriteParametersAsync(
        Utf8JsonWriter json, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        if (_question is not null)
        {
            json.WriteString(Question, _question);
        }

        foreach (var (name, value) in parameters)
        {
            json.WritePropertyName(name);
            if (value is IEnumerable rows and not string and not IReadOnlyDictionary<string, object?>)
            {
                await WriteRowsAsync(json, rows, cancellationToken);
            }
            else
            {
                ParameterWriter.Write(json, value);
            }
        }
    }

    private static async Task WriteRowsAsync(Utf8JsonWriter json, IEnumerable rows, CancellationToken cancellationToken)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            ParameterWriter.Write(json, row);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
    }
}
