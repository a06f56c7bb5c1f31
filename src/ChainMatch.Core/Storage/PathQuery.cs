namespace ChainMatch.Storage;

/// <summary>
/// Asks how two nodes are joined: paths that meet no node twice, along relations in both directions; nodes and their
/// ids are those of a <see cref="NeighbourhoodQuery"/>. A path may start and end at any node, but leads through none
/// with more than <see cref="MaxRelationsOnTheWay"/> relations (ABOUT not counted): that two firms lie in one province
/// joins them no more than a million others.
/// </summary>
public sealed record PathQuery
{
    /// <summary>How long a path may be.</summary>
    public const int MaxLength = 6;

    /// <summary>How many paths an answer may have.</summary>
    public const int MaxFirst = 100;

    /// <summary>How many relations a node between the ends may have.</summary>
    public const int MaxRelationsOnTheWay = 1000;

    /// <summary>The node to start at.</summary>
    public required string From { get; init; }

    /// <summary>The node to arrive at, another one.</summary>
    public required string To { get; init; }

    /// <summary>How many steps at most, 1 to <see cref="MaxLength"/>.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>
    /// How many paths at most, 1 to <see cref="MaxFirst"/>: the shortest, of those equally short the ones with the
    /// smaller ids, node by node (ordinal).
    /// </summary>
    public int First { get; init; } = 5;

    /// <summary>Refuses figures outside their ranges, and a path from a node to itself.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>, with all that is wrong.</exception>
    public void Validate()
    {
        AllowedRange.Check(("maxHops", MaxHops, MaxLength), ("first", First, MaxFirst));
        if (From == To)
        {
            throw SameEnds(From);
        }
    }

    internal static ChainMatchException SameEnds(string id) => new(
        ErrorCode.InvalidInput, $"Both ends of the path are '{id}'; name two different nodes.");
}

/// <summary>A path.</summary>
/// <param name="Nodes">Its nodes, in their order; none twice.</param>
/// <param name="Edges">
/// All relations between each node and the next one, step by step, those of one step by start, type, end and fact.
/// </param>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);
