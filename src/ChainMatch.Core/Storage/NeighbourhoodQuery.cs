namespace ChainMatch.Storage;

/// <summary>
/// Asks for what lies around a node. Relations are gone along in both directions.
/// <list type="bullet">
/// <item>Nodes are chains, segments, places, resources, enterprises, sites, projects, policies, activities, indicators
/// and statements. What only describes one of them (identifiers, tags, parks' details, completeness) and sources are no
/// nodes; a tie is a relation TIED_TO, no node.</item>
/// <item>Every node is named by the id or code of its kind, or by the id of its fact, <c>{kind}:{key}</c>, which kinds
/// without an id have alone. If several kinds have an id, the first by name is meant.</item>
/// </list>
/// </summary>
public sealed record NeighbourhoodQuery
{
    /// <summary>How far a neighbourhood may reach.</summary>
    public const int MaxDepth = 4;

    /// <summary>How many nodes an answer may have.</summary>
    public const int MaxLimit = 1000;

    /// <summary>The node in the middle.</summary>
    public required string Id { get; init; }

    /// <summary>How many steps to go, 1 to <see cref="MaxDepth"/>.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>
    /// How many nodes at most, 1 to <see cref="MaxLimit"/>, the one in the middle included: the nearest, of those
    /// equally near the ones with the smaller ids.
    /// </summary>
    public int Limit { get; init; } = 200;

    /// <summary>Refuses figures outside their ranges.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>, with every such figure.</exception>
    public void Validate() => AllowedRange.Check(("depth", Depth, MaxDepth), ("limit", Limit, MaxLimit));
}

/// <summary>A part of the graph.</summary>
/// <param name="Nodes">Its nodes, by distance, then by id (ordinal).</param>
/// <param name="Edges">All relations between them, by start, type, end and fact (ordinal), each once.</param>
/// <param name="IsCut">Whether nodes within the depth were left out for the limit.</param>
public sealed record Subgraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, bool IsCut);
