using ChainMatch.Hosting;
using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>
/// Both stores, holding the same graph. Neo4j is the server that CHAINMATCH_BENCH_NEO4J names
/// (<c>http://user:password@host:port</c>; what it holds is replaced, and kept for the next run), else one that is
/// started and ended with this process.
/// </summary>
internal sealed class ScaleStores : IAsyncDisposable
{
    private const string Variable = "CHAINMATCH_BENCH_NEO4J";

    private static readonly Lazy<Task<ScaleStores>> Opened = new(OpenAsync);

    private readonly Neo4jServer? _server;

    private ScaleStores(IGraphStore embedded, IGraphStore neo4j, Neo4jServer? server)
    {
        Embedded = embedded;
        Neo4j = neo4j;
        _server = server;
    }

    internal IGraphStore Embedded { get; }

    internal IGraphStore Neo4j { get; }

    /// <summary>The stores of this process, opened and filled when first asked for.</summary>
    internal static Task<ScaleStores> GetAsync() => Opened.Value;

    /// <summary>Closes them, if they were opened.</summary>
    internal static async Task CloseAsync()
    {
        if (Opened is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Opened.Value).DisposeAsync();
        }
    }

    internal static IGraphStore OpenEmbedded(string file) => Open($"sqlite:{ScaleGraph.FileOf(file)}", new());

    /// <summary>Opens the store of the server, and the server itself when it is ours to end.</summary>
    internal static async Task<(IGraphStore Store, Neo4jServer? Server)> OpenNeo4jAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } own)
        {
            var address = new Uri(own);
            string[] names = [.. address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];
            return (OpenNeo4j($"{address.Scheme}://{address.Authority}", names[0], names[^1]), null);
        }

        var server = Neo4jServer.IsThere
            ? await Neo4jServer.StartAsync(CancellationToken.None)
            : throw new InvalidOperationException($"Set {Variable}=http://user:password@host:port to a Neo4j server.");
        return (OpenNeo4j(server.Url.GetLeftPart(UriPartial.Authority), server.User, server.Password), server);
    }

    public async ValueTask DisposeAsync()
    {
        await Embedded.DisposeAsync();
        await Neo4j.DisposeAsync();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static async Task<ScaleStores> OpenAsync()
    {
        await ScaleGraph.WriteAsync();
        var embedded = OpenEmbedded("store.db");
        var (neo4j, server) = await OpenNeo4jAsync();
        await ScaleGraph.FillAsync(embedded);
        await ScaleGraph.FillAsync(neo4j);
        return new ScaleStores(embedded, neo4j, server);
    }

    private static IGraphStore OpenNeo4j(string server, string user, string password) =>
        Open($"neo4j+{server}/neo4j", new Neo4jAccess { User = user, Password = password });

    private static IGraphStore Open(string address, Neo4jAccess access)
    {
        var options = new ChainMatchOptions { Store = StoreAddress.Parse(address), Neo4j = access };
        return new Stores(options, TimeProvider.System, new Progress<LocalizedText>(), NullLoggerFactory.Instance).Open(options.Store);
    }
}
