using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Gaps;

/// <summary>All that a store holds of its home region, of one version.</summary>
internal sealed class CityFacts
{
    private readonly GapInput _input;

    private CityFacts(StoreInfo info, ChainGraph graph, Places places, RegionFacts facts, IReadOnlyList<Source> sources)
    {
        Revision = info.Revision;
        DataSet = info.RequireDataSet();
        (Graph, Places) = (graph, places);
        _input = Input(facts);
        Names = new Names(graph, places, facts, DataSet.Vocabulary);
        Book = new FactBook(facts, sources, Names);
    }

    public string Revision { get; }

    public DataSetInfo DataSet { get; }

    public ChainGraph Graph { get; }

    public Places Places { get; }

    public Names Names { get; }

    public FactBook Book { get; }

    /// <summary>Reads the facts of one version, again when an import came between.</summary>
    public static async Task<CityFacts> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        while (true)
        {
            var info = await store.GetInfoAsync(cancellationToken);
            var home = info.RequireDataSet().Manifest.HomeRegion;
            var graph = await store.GetChainGraphAsync(cancellationToken);
            var places = await store.GetPlacesAsync(cancellationToken);
            var facts = await store.GetRegionFactsAsync(home, cancellationToken);
            var sources = await store.GetSourcesAsync(SourcesOf(graph), cancellationToken);
            if ((await store.GetInfoAsync(cancellationToken)).Version == info.Version)
            {
                return new CityFacts(info, graph, places, facts, sources);
            }
        }
    }

    /// <summary>What the analysis works on at a day; null for the data set's own day.</summary>
    public GapInput InputAt(DateOnly? asOf)
    {
        var newest = _input.View.AsOf;
        return _input with { View = new AsOfView(asOf ?? newest, asOf is null || asOf >= newest) };
    }

    private GapInput Input(RegionFacts facts) => new()
    {
        Graph = Graph,
        Places = Places,
        HomeRegion = DataSet.Manifest.HomeRegion,
        View = new AsOfView(DataSet.Manifest.AsOf, IsNewest: true),
        Evidence = EvidenceDerivation.Derive(facts),
        Activities = Dated.Rows(facts.Activities, row => row.Year, facts),
        Resources = Dated.Rows(facts.Resources, row => row.Year, facts),
        Statements = Dated.Rows(facts.Statements, _ => null, facts),
        Indicators = Dated.Rows(facts.Indicators, row => row.Year, facts),
        Completeness = Dated.Rows(facts.Completeness, _ => null, facts),
    };

    private static HashSet<string> SourcesOf(ChainGraph graph) =>
    [
        .. graph.Segments.SelectMany(segment => segment.SourceIds),
        .. graph.Supplies.SelectMany(supply => supply.SourceIds),
    ];
}
