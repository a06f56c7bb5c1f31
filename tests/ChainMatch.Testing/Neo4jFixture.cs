using Xunit;

namespace ChainMatch.Testing;

/// <summary>One Neo4j server for all tests of an xunit collection, started when the first of them runs.</summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    private Neo4jServer? _server;

    /// <summary>The server; without one the running test is skipped.</summary>
    public Neo4jServer Server
    {
        get
        {
            Neo4jServer.SkipWhenAbsent();
            return _server ?? throw new InvalidOperationException("The server is there but was not started.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Neo4jServer.IsThere)
        {
            _server = await Neo4jServer.StartAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
