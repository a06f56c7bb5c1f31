using ChainMatch.Import.Synthetic;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;
using ChainMatch.Stores.Tests.Sqlite;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>A synthetic graph of 10,000 enterprises in both stores, for the tests of a class.</summary>
public sealed class GeneratedGraph(Neo4jFixture neo4j) : IAsyncLifetime
{
    private readonly SyntheticGraph _graph = new(new SyntheticSize { Enterprises = 10_000 });
    private readonly ScratchSqlite _file = new();
    private ScratchNeo4j? _scratch;
    private IGraphStore? _embedded;
    private IGraphStore? _server;

    internal GraphFrame Frame { get; private set; } = null!;

    internal IGraphStore Embedded => _embedded!;

    internal IGraphStore Server => _server!;

    internal Uri Url => neo4j.Server.Url;

    internal (string User, string Password) Login => (neo4j.Server.User, neo4j.Server.Password);

    public async ValueTask InitializeAsync()
    {
        if (!Neo4jServer.IsThere)
        {
            return;
        }

        var facts = FactSet.Of(FactKind.All.SelectMany(_graph.Rows));
        var dataSet = new DataSet(_graph.Info.Manifest, _graph.Info.Vocabulary, _graph.Info.Matching, facts);
        Frame = new GraphFrame(facts, _graph.Info);
        _scratch = new ScratchNeo4j(neo4j.Server);
        _server = _scratch.Open(TimeProvider.System);
        _embedded = _file.Open(TimeProvider.System);
        await _embedded.ImportAsync(dataSet, ImportMode.Write, progress: null, CancellationToken.None);
        await _server.ImportAsync(dataSet, ImportMode.Write, progress: null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        IAsyncDisposable?[] all = [_server, _embedded, _scratch, _file];
        foreach (var one in all)
        {
            await (one?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
