namespace ChainMatch.Gaps;

/// <summary>By what gaps are ordered within a list.</summary>
public enum GapOrder
{
    /// <summary>What to work on first: priority, on the list EXPAND the lowest ratio (the promoter's order).</summary>
    Priority,

    /// <summary>How much the chain suffers: severity (the chain leader's order).</summary>
    Severity,
}

/// <summary>
/// Orders gaps of one chain or of many: priority and severity compare across chains (METHODS 3.3 (7)).
/// </summary>
public static class GapOrders
{
    /// <summary>
    /// Gaps by list in the order of <see cref="GapList"/>, those on no list last; within a list as the order says,
    /// unknown figures last, ties by code (ordinal).
    /// </summary>
    public static IReadOnlyList<Gap> InOrder(this IEnumerable<Gap> gaps, GapOrder order) =>
        [.. gaps.OrderBy(gap => PlaceOf(gap, order))];

    private static ListPlace PlaceOf(Gap gap, GapOrder order) => order is GapOrder.Severity
        ? new ListPlace(gap.List, gap.Severity, gap.Segment.Code)
        : new ListPlace(
            gap.List, gap.Priority, gap.ExpandRatio, gap.Wanted, gap.Components[0].Value, gap.Segment.Code);
}
