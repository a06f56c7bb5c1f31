using System.Net.Sockets;
using System.Text;

namespace ChainMatch.Neo4j.Tests.Stubs;

/// <summary>The bytes that a stub sends and what it does with the connection then.</summary>
internal sealed record StubReply(string Text)
{
    private const string Head = "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\n";

    /// <summary>What is done with the connection; it is kept open for the next request unless told.</summary>
    internal Func<Socket, CancellationToken, Task> Then { get; init; } = (_, _) => Task.CompletedTask;

    internal static StubReply One { get; } = Json("""{"data":{"fields":["1"],"values":[[1]]}}""");

    /// <summary>No answer; the connection is closed.</summary>
    internal static StubReply Closed { get; } = new("") { Then = Close };

    internal static StubReply Deadlock { get; } = Error("Neo.TransientError.Transaction.DeadlockDetected");

    /// <summary>A whole answer with its length.</summary>
    internal static StubReply Json(string body, string headers = "") =>
        Of("202 Accepted", "application/json", body, headers);

    /// <summary>A whole answer that reports a code.</summary>
    internal static StubReply Error(string code, string status = "400 Bad Request") =>
        Of(status, "application/json", $$"""{"errors":[{"code":"{{code}}","message":"Recorded."}]}""");

    internal static StubReply Of(string status, string type, string body, string headers = "")
    {
        var length = Encoding.UTF8.GetByteCount(body);
        return new($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}Content-Length: {length}\r\n\r\n{body}");
    }

    /// <summary>An answer in chunks of which the last does not come; the connection is closed.</summary>
    internal static StubReply Cut(string body) => new(Chunks(body)) { Then = Close };

    /// <summary>An answer without a length that ends with the connection.</summary>
    internal static StubReply UntilClosed(string body) =>
        new($"{Head}Connection: close\r\n\r\n{body}") { Then = Close };

    /// <summary>The beginning of an answer; the server sends no more but goes on listening.</summary>
    internal static StubReply HalfClosed(string body) => new(Chunks(body))
    {
        Then = (socket, cancellationToken) =>
        {
            socket.Shutdown(SocketShutdown.Send);
            return Task.Delay(Timeout.Infinite, cancellationToken);
        },
    };

    /// <summary>The beginning of an answer and then nothing, for ever; empty: not even a beginning.</summary>
    internal static StubReply Silent(string body) => new(body is "" ? "" : Chunks(body))
    {
        Then = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken),
    };

    private static string Chunks(string body) =>
        $"{Head}Transfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n";

    private static Task Close(Socket socket, CancellationToken cancellationToken)
    {
        socket.Close();
        return Task.CompletedTask;
    }
}
