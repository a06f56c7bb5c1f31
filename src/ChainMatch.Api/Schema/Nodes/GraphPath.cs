using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A path in the graph.</summary>
/// <param name="Nodes">Its nodes, in order.</param>
/// <param name="Edges">Its relations, each from its own beginning to its own end, in order.</param>
internal sealed record GraphPath(IReadOnlyList<INode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    internal static GraphPath Of(IReadOnlyList<INode> nodes) =>
        new(nodes, [.. nodes.Zip(nodes.Skip(1)).Select(pair => EdgeOf(pair.First, pair.Second))]);

    private static GraphEdge EdgeOf(INode one, INode other) => (one, other) switch
    {
        (EnterpriseNode, ProjectNode) => new GraphEdge(other.Id, one.Id, "BY"),
        (ProjectNode, SegmentNode) => new GraphEdge(one.Id, other.Id, "FILLS"),
        (EnterpriseNode, EnterpriseNode or RegionNode) => new GraphEdge(one.Id, other.Id, "TIED_TO"),
        (EnterpriseNode enterprise, SegmentNode) => new GraphEdge(one.Id, other.Id, enterprise.RelationTo(other.Id)),
        (RegionNode, SegmentNode) => new GraphEdge(one.Id, other.Id, "GAP"),
        (SegmentNode from, SegmentNode) when from.Supplies(other.Id) => new GraphEdge(one.Id, other.Id, "SUPPLIES"),
        (SegmentNode, SegmentNode) => new GraphEdge(other.Id, one.Id, "SUPPLIES"),
        _ => new GraphEdge(one.Id, other.Id, "RELATED_TO"),
    };
}

/// <summary>A relation of the graph.</summary>
/// <param name="From">The node it begins at.</param>
/// <param name="To">The node it ends at.</param>
/// <param name="Kind">
/// CAPABLE_OF (能做), OPERATES_IN (在做), SUPPLIES (供应), TIED_TO (关联), BY (投资方), FILLS (补环节), GAP (缺口: the place lacks
/// the segment), or RELATED_TO for any other.
/// </param>
[Name("Edge")]
internal sealed record GraphEdge([property: Id] string From, [property: Id] string To, string Kind);
