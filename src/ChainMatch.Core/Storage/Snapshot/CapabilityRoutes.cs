using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Routes by what an enterprise makes: CAPABLE, ADJACENT, PRODUCT_MATCH.</summary>
internal sealed class CapabilityRoutes(CandidateScope scope)
{
    internal IEnumerable<RoutePath> Capable() => By(scope.Index.CapabilitiesBySegment[scope.Segment.Code], _ => []);

    internal IEnumerable<RoutePath> Adjacent() => scope.Neighbours.SelectMany(neighbour =>
        By(scope.Index.CapabilitiesBySegment[neighbour], scope.LinksWith));

    internal IEnumerable<RoutePath> ProductMatch() => By(
        scope.Keywords
            .SelectMany(keyword => scope.Index.CapabilitiesByProduct[keyword])
            .DistinctBy(row => row.Key, StringComparer.Ordinal)
            .OrderBy(row => row.Key, StringComparer.Ordinal),
        _ => []);

    private IEnumerable<RoutePath> By(
        IEnumerable<Row<Capability>> capabilities, Func<string, IEnumerable<string>> links) => capabilities
        .GroupBy(row => (row.Fact.Enterprise, row.Fact.Segment))
        .Select(rows => RoutePath.Of(
            [rows.Key.Enterprise, rows.Key.Segment, scope.Segment.Code],
            [.. rows.Select(row => row.Id), .. links(rows.Key.Segment)],
            rows.Min(row => FactConfidence.Of(row.Fact, scope.Index.Sources))));
}
