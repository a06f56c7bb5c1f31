using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ChainMatch.Neo4j.Tests.Stubs;

/// <summary>What a stub was asked.</summary>
internal sealed record StubRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Whether it ends a statement that was given up.</summary>
    internal bool Terminates => Body.Contains("TERMINATE TRANSACTIONS", StringComparison.Ordinal);
}

/// <summary>A server that says what it is told to, byte for byte, as a real one does not on demand.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<StubRequest, StubReply> _reply;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    internal StubServer(Func<StubRequest, StubReply> reply, X509Certificate2? certificate = null)
    {
        (_reply, _certificate) = (reply, certificate);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal ConcurrentQueue<StubRequest> Requests { get; } = [];

    /// <summary>What was asked besides ending statements.</summary>
    internal IReadOnlyList<StubRequest> Asked => [.. Requests.Where(request => !request.Terminates)];

    internal Neo4jConnection Connection => new()
    {
        Address = new Uri($"{(_certificate is null ? "http" : "https")}://{_listener.LocalEndpoint}"),
        Database = "neo4j",
        User = "someone",
        Password = "hidden-word",
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = await SecuredAsync(client.GetStream());
        try
        {
            while (stream is not null && await ReadAsync(stream) is { } request)
            {
                Requests.Enqueue(request);
                var reply = request.Terminates ? StubReply.Json("""{"data":{"values":[["done"]]}}""") : _reply(request);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(reply.Text), _stop.Token);
                await reply.Then(client.Client, _stop.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task<Stream?> SecuredAsync(Stream plain)
    {
        if (_certificate is null)
        {
            return plain;
        }

        var secured = new SslStream(plain);
        try
        {
            await secured.AuthenticateAsServerAsync(_certificate);
            return secured;
        }
        catch (Exception error) when (error is IOException or System.Security.Authentication.AuthenticationException)
        {
            await secured.DisposeAsync();
            return null;
        }
    }

    private async Task<StubRequest?> ReadAsync(Stream stream)
    {
        var head = await ReadUntilAsync(stream, "\r\n\r\n");
        if (head is null)
        {
            return null;
        }

        string[] lines = head.TrimEnd().Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var body = headers.ContainsKey("Transfer-Encoding") ? await ReadUntilAsync(stream, "0\r\n\r\n") : "";
        return new StubRequest(lines[0], headers, body ?? "");
    }

    private async Task<string?> ReadUntilAsync(Stream stream, string end)
    {
        List<byte> bytes = [];
        var one = new byte[1];
        var last = Encoding.ASCII.GetBytes(end);
        while (!bytes[Math.Max(0, bytes.Count - last.Length)..].SequenceEqual(last))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            bytes.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
