using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Snapshot.Walks;

namespace ChainMatch.Storage.Snapshot;

/// <summary>
/// One version of a graph in memory. It answers every question of <see cref="IGraphStore"/> as that contract says, from
/// look-ups; only a search for a part of a name passes over all enterprises. Immutable, for any number of threads.
/// </summary>
public sealed class GraphSnapshot
{
    private readonly FactIndex _index;
    private readonly RegionFactsQuery _regionFacts;
    private readonly EnterpriseSearch _enterprises;
    private readonly Lazy<NodeGraph> _nodes;

    /// <summary>Indexes the facts of a valid data set.</summary>
    public GraphSnapshot(FactSet facts, DataSetInfo dataSet)
        : this(new GraphFrame(facts, dataSet), facts)
    {
    }

    /// <summary>Indexes a part of a graph; it answers the questions whose facts are all there.</summary>
    /// <param name="frame">The frame of the graph.</param>
    /// <param name="facts">The facts; those of the frame's kinds are taken from the frame.</param>
    public GraphSnapshot(GraphFrame frame, FactSet facts)
    {
        Facts = facts;
        DataSet = frame.DataSet;
        Counts = [.. FactKind.All.Select(kind => new KindCount(kind.Name, facts.Keyed(kind).Count))];
        _index = new FactIndex(frame, facts);
        _regionFacts = new RegionFactsQuery(_index);
        _enterprises = new EnterpriseSearch(_index, DataSet.Manifest.HomeRegion);
        _nodes = new Lazy<NodeGraph>(() => new NodeGraph(facts));
    }

    /// <summary>All its rows.</summary>
    public FactSet Facts { get; }

    /// <summary>What is held besides rows.</summary>
    public DataSetInfo DataSet { get; }

    /// <summary>Rows per kind, in the order of the kinds, kinds without rows included.</summary>
    public IReadOnlyList<KindCount> Counts { get; }

    /// <summary>Answers <see cref="IGraphStore.GetChainGraphAsync"/>.</summary>
    public ChainGraph ChainGraph => _index.Graph;

    /// <summary>Answers <see cref="IGraphStore.GetPlacesAsync"/>.</summary>
    public Places Places => _index.Places;

    /// <summary>Answers <see cref="IGraphStore.GetRegionFactsAsync"/>.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: there is no such region.</exception>
    public RegionFacts GetRegionFacts(string region) => _regionFacts.For(region);

    /// <summary>Answers <see cref="IGraphStore.FindCandidatesAsync"/>.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: no such segment or region.</exception>
    public CandidateHits FindCandidates(CandidateQuery query) => new CandidateSearch(_index, query).Run();

    /// <summary>
    /// The enterprises that <see cref="FindCandidates"/> has to choose among, for a route has more of them than its
    /// limit: their rows and all their capabilities count there.
    /// </summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: no such segment or region.</exception>
    public IReadOnlySet<string> FindEnterprisesToRank(CandidateQuery query) =>
        new CandidateSearch(_index, query).ToRank();

    /// <summary>Answers <see cref="IGraphStore.GetEnterprisesAsync"/>.</summary>
    public IReadOnlyList<EnterpriseFacts> GetEnterprises(IReadOnlyCollection<string> ids) => _enterprises.Get(ids);

    /// <summary>Answers <see cref="IGraphStore.FindEnterprisesAsync"/>.</summary>
    public EnterprisePage FindEnterprises(EnterpriseFilter filter) => _enterprises.Find(filter);

    /// <summary>Answers <see cref="IGraphStore.FindProjectsAsync"/>.</summary>
    public IReadOnlyList<Project> FindProjects(ProjectFilter filter) => ProjectSearch.Find(_index, filter);

    /// <summary>Answers <see cref="IGraphStore.GetNeighbourhoodAsync"/>.</summary>
    /// <exception cref="ChainMatchException">As that member says.</exception>
    public Subgraph GetNeighbourhood(NeighbourhoodQuery query) => _nodes.Value.GetNeighbourhood(query);

    /// <summary>Answers <see cref="IGraphStore.FindPathsAsync"/>.</summary>
    /// <exception cref="ChainMatchException">As that member says.</exception>
    public IReadOnlyList<GraphPath> FindPaths(PathQuery query, CancellationToken cancellationToken) =>
        _nodes.Value.FindPaths(query, cancellationToken);

    /// <summary>Answers <see cref="IGraphStore.GetSourcesAsync"/>.</summary>
    public IReadOnlyList<Source> GetSources(IReadOnlyCollection<string> ids) =>
    [
        .. ids.Distinct(StringComparer.Ordinal)
            .Where(_index.Sources.ContainsKey)
            .Order(StringComparer.Ordinal)
            .Select(id => _index.Sources[id]),
    ];
}
