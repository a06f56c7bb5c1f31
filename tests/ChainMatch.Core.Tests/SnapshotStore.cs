using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch;

/// <summary>A store that holds one version in memory and takes no import.</summary>
internal sealed class SnapshotStore(FactSet facts, DataSetInfo dataSet) : IGraphStore
{
    private readonly GraphSnapshot _snapshot = new(facts, dataSet);

    public Task<StoreInfo> GetInfoAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreInfo
    {
        Kind = "memory",
        Address = "memory",
        Version = 1,
        Revision = "1",
        DataSet = _snapshot.DataSet,
        Hashes = new Dictionary<string, string>(),
        Counts = _snapshot.Counts,
    });

    public Task<ChainGraph> GetChainGraphAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.ChainGraph);

    public Task<Places> GetPlacesAsync(CancellationToken cancellationToken) => Task.FromResult(_snapshot.Places);

    public Task<RegionFacts> GetRegionFactsAsync(string region, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.GetRegionFacts(region));

    public Task<CandidateHits> FindCandidatesAsync(CandidateQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.FindCandidates(query));

    public Task<IReadOnlyList<EnterpriseFacts>> GetEnterprisesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.GetEnterprises(ids));

    public Task<EnterprisePage> FindEnterprisesAsync(EnterpriseFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.FindEnterprises(filter));

    public Task<IReadOnlyList<Project>> FindProjectsAsync(ProjectFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.FindProjects(filter));

    public Task<IReadOnlyList<Source>> GetSourcesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.GetSources(ids));

    public Task<Subgraph> GetNeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.GetNeighbourhood(query));

    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshot.FindPaths(query, cancellationToken));

    public IAsyncEnumerable<KeyedFact> ReadFactsAsync(FactKind kind, CancellationToken cancellationToken) =>
        _snapshot.Facts.Keyed(kind).ToAsyncEnumerable();

    public Task<IReadOnlyList<Change>> ReadChangesAsync(
        int sinceVersion, int skip, int limit, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ChainMatchException ReadOnly() =>
        new(ErrorCode.Refused, "A store over a snapshot has no versions: it can only be asked.");
}
