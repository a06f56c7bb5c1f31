namespace ChainMatch.Gaps;

/// <summary>By what gaps are ordered within a list.</summary>
public enum GapOrder
{
    /// <summary>What to work on first: priority, on the list EXPAND the lowest ratio (the promoter's order).</summary>
    Priority,

    /// <summary>How much the chain suffers: severity (the chain leader's order).</summary>
    Severity,
}

/// <summary>Orders gaps of one chain or of many: priority and severity compare across chains (METHODS 3.3 (7)).</summary>
public static class GapOrders
{
    private const int RankingDecimals = 9;

    /// <summary>
    /// Gaps by list in the order of <see cref="GapList"/>, those on no list last; within a list as the order says, unknown
    /// figures last, ties by code (ordinal).
    /// </summary>
    public static IReadOnlyList<Gap> InOrder(this IEnumerable<Gap> gaps, GapOrder order) =>
    [
        .. gaps
            .GroupBy(gap => gap.List)
            .OrderBy(list => list.Key is null)
            .ThenBy(list => list.Key)
            .SelectMany(list => WithinList(list, order)),
    ];

    private static IEnumerable<Gap> WithinList(IGrouping<GapList?, Gap> list, GapOrder order) => (order, list.Key) switch
    {
        (GapOrder.Severity, _) => list
            .OrderByDescending(gap => Rounded(gap.Severity) ?? double.MinValue)
            .ThenBy(Code, StringComparer.Ordinal),
        (_, GapList.Expand) => list
            .OrderBy(gap => Rounded(gap.ExpandRatio) ?? double.MaxValue)
            .ThenByDescending(gap => gap.Wanted)
            .ThenByDescending(gap => Rounded(Neighbours(gap)) ?? double.MinValue)
            .ThenBy(Code, StringComparer.Ordinal),
        _ => list
            .OrderByDescending(gap => Rounded(gap.Priority) ?? double.MinValue)
            .ThenBy(Code, StringComparer.Ordinal),
    };

    private static double? Rounded(double? figure) =>
        figure is { } known ? Math.Round(known, RankingDecimals, MidpointRounding.ToEven) : null;

    private static double? Neighbours(Gap gap) =>
        gap.Components.FirstOrDefault(part => part.Name is "neighbours")?.Value;

    private static string Code(Gap gap) => gap.Segment.Code;
}
