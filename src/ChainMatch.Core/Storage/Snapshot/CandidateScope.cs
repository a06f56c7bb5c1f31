using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>What all routes of one <see cref="CandidateQuery"/> share: segment, chain, region, work there.</summary>
internal sealed class CandidateScope
{
    internal CandidateScope(FactIndex index, CandidateQuery query)
    {
        Index = index;
        Segment = index.Graph.FindSegment(query.Segment) ?? throw UnknownName.Segment(query.Segment);
        _ = index.Places.Find(query.Region) ?? throw UnknownName.Region(query.Region);
        Area = Codes(index.Places.SelfAndBelow(query.Region));
        Province = index.Places.ProvinceOf(query.Region) is { } province
            ? Codes(index.Places.SelfAndBelow(province.Code))
            : [];
        Neighbours = index.Graph.NeighboursOf(Segment.Code);
        ChainSegments = [.. index.Graph.SegmentsOf(Segment.Chain).Select(segment => segment.Code)];
        Keywords = [.. Segment.Keywords.Select(SearchText.Fold).Distinct(StringComparer.Ordinal)];
    }

    internal FactIndex Index { get; }

    internal Segment Segment { get; }

    /// <summary>The region and the places in it.</summary>
    internal HashSet<string> Area { get; }

    /// <summary>The province of the region and the places in it; empty when there is none.</summary>
    internal HashSet<string> Province { get; }

    /// <summary>Direct suppliers and customers of the segment.</summary>
    internal IReadOnlyList<string> Neighbours { get; }

    /// <summary>The segments of its chain, itself included.</summary>
    internal IReadOnlyList<string> ChainSegments { get; }

    /// <summary>The keywords of the segment, folded.</summary>
    internal IReadOnlyList<string> Keywords { get; }

    /// <summary>What sites in the region do in a segment.</summary>
    internal IEnumerable<(Site Site, Row<Operation> Operation)> WorkIn(string segment) =>
        Index.OperationsBySegment[segment]
            .Select(operation => (Site: Index.Sites[operation.Fact.Site], operation))
            .Where(work => Area.Contains(work.Site.Region));

    /// <summary>The ids of the supply links between a neighbour and the segment.</summary>
    internal IEnumerable<string> LinksWith(string neighbour) => Index.SuppliesByEnd[neighbour]
        .Where(link => link.Fact.From == Segment.Code || link.Fact.To == Segment.Code)
        .Where(link => link.Fact.From != link.Fact.To)
        .Select(link => link.Id);

    private static HashSet<string> Codes(IEnumerable<Region> places) =>
        places.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);
}
