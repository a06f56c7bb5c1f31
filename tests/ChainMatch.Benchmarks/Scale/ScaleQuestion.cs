using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>What both stores are asked.</summary>
public enum ScaleQuestion
{
    EvidenceOfARegion,
    ProducersOfASegment,
    CandidatesOfASegment,
    CandidatesOfAHub,
    EnterprisesByIds,
    SearchByName,
    ThreeHops,
}

/// <summary>The questions on the synthetic graph: a segment with about 200 producers, and the one with most.</summary>
internal static class ScaleQuestions
{
    private const int Producers = 200;
    private const int Ids = 20;

    private static readonly Lazy<(string Usual, string Hub)> Segments = new(FindSegments);

    private static string Home => ScaleGraph.Graph.Info.Manifest.HomeRegion;

    internal static async Task<object> AskAsync(this ScaleQuestion question, IGraphStore store) => question switch
    {
        ScaleQuestion.EvidenceOfARegion => await store.GetRegionFactsAsync(Home, CancellationToken.None),
        ScaleQuestion.ProducersOfASegment => await CandidatesAsync(store, Segments.Value.Usual, RouteKind.Capable),
        ScaleQuestion.CandidatesOfASegment => await CandidatesAsync(store, Segments.Value.Usual, AllRoutes),
        ScaleQuestion.CandidatesOfAHub => await CandidatesAsync(store, Segments.Value.Hub, AllRoutes),
        ScaleQuestion.EnterprisesByIds => await store.GetEnterprisesAsync(
            [.. Enumerable.Range(1, Ids).Select(number => $"E-{number * 97:D7}")], CancellationToken.None),
        ScaleQuestion.SearchByName => await store.FindEnterprisesAsync(
            new EnterpriseFilter { Text = "企业000012", Limit = Ids }, CancellationToken.None),
        _ => await store.GetNeighbourhoodAsync(
            new NeighbourhoodQuery { Id = "E-0000001", Depth = 3, Limit = 200 }, CancellationToken.None),
    };

    private static RouteKind[] AllRoutes => Enum.GetValues<RouteKind>();

    private static Task<CandidateHits> CandidatesAsync(
        IGraphStore store, string segment, params RouteKind[] routes) => store.FindCandidatesAsync(
        new CandidateQuery { Segment = segment, Region = Home, Routes = routes }, CancellationToken.None);

    private static (string Usual, string Hub) FindSegments()
    {
        var producers = ScaleGraph.Graph.Rows(FactKind.Of<Capability>()).Cast<Capability>()
            .Select(row => (row.Segment, row.Enterprise))
            .Distinct()
            .CountBy(row => row.Segment)
            .OrderBy(segment => segment.Key, StringComparer.Ordinal)
            .ToList();
        return (
            producers.MinBy(segment => Math.Abs(segment.Value - Producers)).Key,
            producers.MaxBy(segment => segment.Value).Key);
    }
}
