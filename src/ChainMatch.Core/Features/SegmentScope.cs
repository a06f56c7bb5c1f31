using ChainMatch.Model;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Features;

/// <summary>What all pairs of a segment share: its neighbours, its chain, its keywords. Immutable.</summary>
internal sealed class SegmentScope
{
    private readonly ChainGraph _graph;
    private readonly HashSet<string> _neighbours;
    private readonly HashSet<string> _keywords;

    internal SegmentScope(ChainGraph graph, Segment segment)
    {
        (_graph, Segment) = (graph, segment);
        _neighbours = graph.NeighboursOf(segment.Code).ToHashSet(StringComparer.Ordinal);
        _keywords = segment.Keywords.Select(SearchText.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The segment.</summary>
    internal Segment Segment { get; }

    /// <summary>How near a segment is to this one.</summary>
    internal Relation RelationOf(string segment) =>
        segment == Segment.Code ? Relation.Same
        : _neighbours.Contains(segment) ? Relation.Neighbour
        : _graph.FindSegment(segment)?.Chain == Segment.Chain ? Relation.Chain
        : Relation.Else;

    /// <summary>The nearest of some segments; <see cref="Relation.Else"/> without any.</summary>
    internal Relation NearestOf(IEnumerable<string> segments) =>
        segments.Select(RelationOf).DefaultIfEmpty(Relation.Else).Min();

    /// <summary>Whether a product is a keyword of the segment.</summary>
    internal bool IsProduct(string product) => _keywords.Contains(SearchText.Fold(product));
}
