namespace ChainMatch.ML.Rankers;

/// <summary>The simple rankers that a learned one must beat (DESIGN §6).</summary>
public static class Floors
{
    /// <summary>The levels that a floor falls back to, nearest first.</summary>
    internal static readonly Scope[] BackoffScopes =
    [
        Scope.RegionSegment, Scope.ParentSegment, Scope.WholeSegment, Scope.WholeSegmentParent, Scope.All,
    ];

    /// <summary>All floors, in the order in which they are shown.</summary>
    public static IReadOnlyList<IPlacementRanker> All { get; } =
    [
        new LexicographicFloor("global", Scope.All),
        new LexicographicFloor("segment", Scope.WholeSegment, Scope.All),
        new LexicographicFloor("region", Scope.WholeRegion, Scope.All),
        new LexicographicFloor("backoff", BackoffScopes),
        new SharesFloor(),
    ];
}
