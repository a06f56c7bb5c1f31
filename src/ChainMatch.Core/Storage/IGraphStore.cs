using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage;

/// <summary>
/// The graph. It answers a dozen questions with facts and holds no formula: whatever can be computed is computed in
/// Core, so that every store gives the same bytes. All answers of one call are of one version; all lists are ordered,
/// ties by id (ordinal). An empty store throws <see cref="ErrorCode.StoreEmpty"/> for every question but
/// <see cref="GetInfoAsync"/>.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ChainMatchException"/> with <see cref="ErrorCode.StoreUnavailable"/> when the backend
/// cannot be reached or read, and <see cref="OperationCanceledException"/> when the token is cancelled.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>What the store holds: version, data set, its closed lists and rules, rows per kind.</summary>
    Task<StoreInfo> GetInfoAsync(CancellationToken cancellationToken);

    /// <summary>The chains with segments and supply links.</summary>
    Task<ChainGraph> GetChainGraphAsync(CancellationToken cancellationToken);

    /// <summary>All places.</summary>
    Task<Places> GetPlacesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Everything said about a region and the places in it, all chains in one answer, and the policies that hold there
    /// (of the region, the places in it and the places above it).
    /// </summary>
    /// <returns>The facts; empty lists for a region without any.</returns>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: there is no such region.</exception>
    Task<RegionFacts> GetRegionFactsAsync(string region, CancellationToken cancellationToken);

    /// <summary>The enterprises that could fill a segment, by route; see <see cref="CandidateQuery"/>.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: no such segment or region.</exception>
    Task<CandidateHits> FindCandidatesAsync(CandidateQuery query, CancellationToken cancellationToken);

    /// <summary>Enterprises with all that is known of each, ordered by id; ids that nothing has are left out.</summary>
    Task<IReadOnlyList<EnterpriseFacts>> GetEnterprisesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>A page of the enterprises that pass a filter, ordered by id.</summary>
    Task<EnterprisePage> FindEnterprisesAsync(EnterpriseFilter filter, CancellationToken cancellationToken);

    /// <summary>The projects that pass a filter, ordered by id.</summary>
    Task<IReadOnlyList<Project>> FindProjectsAsync(ProjectFilter filter, CancellationToken cancellationToken);

    /// <summary>Sources by id, ordered by id; ids that nothing has are left out.</summary>
    Task<IReadOnlyList<Source>> GetSourcesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>What lies around a node; see <see cref="NeighbourhoodQuery"/>.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: no such node; <see cref="ErrorCode.InvalidInput"/>: a figure out of its range.
    /// </exception>
    Task<Subgraph> GetNeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken);

    /// <summary>How two nodes are joined, by length, then by ids; see <see cref="PathQuery"/>.</summary>
    /// <returns>The paths; none when there is none that short.</returns>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: no such node; <see cref="ErrorCode.InvalidInput"/>: a figure out of its range,
    /// or both ends are one node.
    /// </exception>
    Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathQuery query, CancellationToken cancellationToken);

    /// <summary>Streams the rows of a kind, ordered by key.</summary>
    IAsyncEnumerable<KeyedFact> ReadFactsAsync(FactKind kind, CancellationToken cancellationToken);

    /// <summary>
    /// The changes of later versions, by version, then in the order they were logged, at most
    /// <paramref name="limit"/> of them after <paramref name="skip"/>. The import into an empty store is one entry.
    /// </summary>
    Task<IReadOnlyList<Change>> ReadChangesAsync(
        int sinceVersion, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the store hold exactly what a data set states, in one transaction: all of it or nothing. Equal sets change
    /// nothing, not even the version.
    /// </summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.StoreBusy"/>: another writer holds the store; <see cref="ErrorCode.StoreFull"/>: no space.
    /// In every case the store is as it was.
    /// </exception>
    Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);
}
