using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Rankers;

/// <summary>How far around a query's own region or segment one looks.</summary>
public enum Reach
{
    /// <summary>It itself, with all that is part of it.</summary>
    Own,

    /// <summary>Its immediate parent, with all that is part of that; absent for a root.</summary>
    Parent,

    /// <summary>Everywhere.</summary>
    Any,
}

/// <summary>Which placements count for a query: those of some regions and some segments.</summary>
/// <param name="Region">How far around its region.</param>
/// <param name="Segment">How far around its segment.</param>
public readonly record struct Scope(Reach Region, Reach Segment)
{
    /// <summary>The segment in the region.</summary>
    public static readonly Scope RegionSegment = new(Reach.Own, Reach.Own);

    /// <summary>The segment in the region's parent.</summary>
    public static readonly Scope ParentSegment = new(Reach.Parent, Reach.Own);

    /// <summary>The segment anywhere.</summary>
    public static readonly Scope WholeSegment = new(Reach.Any, Reach.Own);

    /// <summary>The segment's parent anywhere.</summary>
    public static readonly Scope WholeSegmentParent = new(Reach.Any, Reach.Parent);

    /// <summary>Anything in the region.</summary>
    public static readonly Scope WholeRegion = new(Reach.Own, Reach.Any);

    /// <summary>Anything anywhere.</summary>
    public static readonly Scope All = new(Reach.Any, Reach.Any);

    /// <summary>How many scopes there are.</summary>
    internal const int Count = 9;

    /// <summary>The place of the scope among all, from 0.</summary>
    internal int Index => ((int)Region * 3) + (int)Segment;

    /// <summary>The node that a reach leads to, or what stands for everywhere; false when there is none.</summary>
    internal static bool TryReach(CodeTree tree, int node, Reach reach, out int reached)
    {
        reached = reach switch
        {
            Reach.Own => node,
            Reach.Parent => tree.ParentOf(node),
            _ => CodeTree.None,
        };
        return reach is Reach.Any || reached != CodeTree.None;
    }
}
