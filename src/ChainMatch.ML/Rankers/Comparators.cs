namespace ChainMatch.ML.Rankers;

/// <summary>Rankers that are neither floors nor learned.</summary>
public static class Comparators
{
    /// <summary>The comparators, in the order in which they are shown.</summary>
    public static IReadOnlyList<IPlacementRanker> All { get; } = [new TopsisRanker()];
}
