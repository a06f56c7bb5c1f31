using ChainMatch.Model;
using ChainMatch.Neo4j;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>The graph of a server that tests share; each leaves it empty.</summary>
internal sealed class ScratchNeo4j(Neo4jServer server) : ScratchStore
{
    private readonly Lazy<QueryApiClient> _client = new(() => NewClient(ConnectionTo(server)));
    private readonly Heard<LocalizedText> _notices = new();

    internal Neo4jConnection Connection { get; } = ConnectionTo(server);

    public override IGraphStore Open(TimeProvider time) =>
        Neo4jGraphStore.Open(Connection, time, _notices, NullLoggerFactory.Instance);

    /// <summary>What users were told, in English.</summary>
    internal IEnumerable<string> Notices => _notices.Reports.Select(notice => notice.En);

    /// <summary>Imports with sizes and times of the test's own.</summary>
    internal Task<ImportResult> ImportAsync(
        DataSet dataSet,
        ImportLimits limits,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken) =>
        ImportAsync(_client.Value, dataSet, limits, progress, cancellationToken);

    /// <summary>Imports by way of something that spoils answers.</summary>
    internal async Task<ImportResult> ImportAsync(
        FaultyServer faults,
        DataSet dataSet,
        ImportLimits limits,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        faults.InnerHandler = Endpoint.CreateHandler(Connection);
        await using var client = new QueryApiClient(
            Connection, faults, TimeProvider.System, () => 0, _notices, NullLogger.Instance);
        return await ImportAsync(client, dataSet, limits, progress, cancellationToken);
    }

    /// <summary>Runs a statement, as a hand in the database would, and answers the first column as text.</summary>
    internal Task<IReadOnlyList<string>> RunAsync(string text, CancellationToken cancellationToken) =>
        _client.Value.RunAsync(
            new CypherStatement(text, new Dictionary<string, object?>()),
            AccessMode.Write,
            row => row[0].ToString(),
            cancellationToken);

    /// <summary>Begins a transaction, as a hand in the database would.</summary>
    internal Task<QueryTransaction> BeginAsync(CancellationToken cancellationToken) =>
        _client.Value.BeginAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated)
        {
            await _client.Value.DisposeAsync();
        }

        await server.RemoveNodesAsync(CancellationToken.None);
    }

    private static QueryApiClient NewClient(Neo4jConnection connection) =>
        new(connection, TimeProvider.System, new Progress<LocalizedText>(), NullLogger<QueryApiClient>.Instance);

    private Task<ImportResult> ImportAsync(
        QueryApiClient client,
        DataSet dataSet,
        ImportLimits limits,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken) =>
        new GraphImport(client, $"{Connection}", dataSet, limits, TimeProvider.System, _notices)
            .RunAsync(ImportMode.Write, progress, cancellationToken);

    private static Neo4jConnection ConnectionTo(Neo4jServer server) => new()
    {
        Address = server.Url,
        Database = server.Database,
        User = server.User,
        Password = server.Password,
    };
}
