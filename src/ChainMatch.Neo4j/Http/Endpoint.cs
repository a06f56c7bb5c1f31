using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ChainMatch.Storage;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j.Http;

/// <summary>One database of one server: takes requests there, and ends statements that nobody waits for.</summary>
internal sealed class Endpoint : IDisposable
{
    private const string Affinity = "neo4j-cluster-affinity";

    private const string TerminateText = """
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters
        WHERE parameters.question = $key
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;

    /// <summary>How long to wait for what did not begin or end yet.</summary>
    internal static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    // A busy server that just started takes seconds to plan its first statements; later ones take milliseconds.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly ILogger _logger;

    internal Endpoint(Neo4jConnection connection, HttpMessageHandler handler, TimeProvider time, ILogger logger)
    {
        Connection = connection;
        Time = time;
        _logger = logger;
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(connection.Address, $"/db/{Uri.EscapeDataString(connection.Database)}/query/v2"),
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Authorization = Authorization(connection);
    }

    internal Neo4jConnection Connection { get; }

    internal TimeProvider Time { get; }

    /// <summary>Connections that follow no redirect, for that would carry the password elsewhere.</summary>
    internal static SocketsHttpHandler CreateHandler(Neo4jConnection connection) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = connection.ConnectTimeout,
        // The server closes after 30 s; a request on its way then would be lost.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>A key that nobody else uses.</summary>
    internal static string NewQuestion() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Sends a request and waits for the beginning of its answer.</summary>
    internal async Task<Answer> SendAsync(Request request, CancellationToken cancellationToken)
    {
        var address = new Uri(_http.BaseAddress + request.Path);
        var message = new HttpRequestMessage(request.Method, address) { Content = request.Content };
        if (request.Affinity is not null)
        {
            message.Headers.Add(Affinity, request.Affinity);
        }

        return await Answer.OpenAsync(this, request, message, _http, cancellationToken);
    }

    /// <summary>What must be sent back with each request of the transaction that an answer opened.</summary>
    internal static string? AffinityOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Affinity, out var values) ? values.First() : null;

    /// <summary>Ends what runs under a key; false when nothing does.</summary>
    internal async Task<bool> TerminateAsync(string question, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(TerminateText, new Dictionary<string, object?> { ["key"] = question });
        var content = new StatementContent(statement, AccessMode.Read, [], question: null);
        await using var answer = await SendAsync(new Request(HttpMethod.Post, "", content), cancellationToken);
        var ended = false;
        while (await answer.MoveNextAsync(cancellationToken))
        {
            ended = true;
        }

        return ended;
    }

    /// <summary>Does something that ends a statement, and logs when it cannot be done in time.</summary>
    internal async Task EndAsync(Func<CancellationToken, Task> end)
    {
        using var limit = new CancellationTokenSource(EndLimit, Time);
        try
        {
            await end(limit.Token);
        }
        catch (ChainMatchException error)
        {
            _logger.CouldNotEnd(Connection.ToString(), error.Message);
        }
        catch (OperationCanceledException)
        {
            _logger.CouldNotEnd(Connection.ToString(), $"it did not answer within {EndLimit.TotalSeconds} s");
        }
    }

    public void Dispose() => _http.Dispose();

    private static AuthenticationHeaderValue? Authorization(Neo4jConnection connection) => connection switch
    {
        { BearerToken: { } token } => new AuthenticationHeaderValue("Bearer", token),
        { SignsIn: true, User: { } user } => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{connection.Password}"))),
        _ => null,
    };
}

/// <summary>What is sent to the server.</summary>
/// <param name="Method">POST, or DELETE to roll back.</param>
/// <param name="Path">What follows the address of the Query API; empty for a transaction of its own.</param>
/// <param name="Content">The statement; null to roll back.</param>
/// <param name="Question">The key that ends it on the server; null when it needs no ending.</param>
/// <param name="Affinity">What the opening answer of the transaction said.</param>
internal sealed record Request(
    HttpMethod Method, string Path, StatementContent? Content, string? Question = null, string? Affinity = null);
