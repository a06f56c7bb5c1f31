using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>Puts each segment on one list at most, and ranks it there within its chain (METHODS 3.3 (7)).</summary>
internal static class GapLists
{
    /// <summary>The figures with list, rank and the strategy of those to grow, in the order given.</summary>
    public static IReadOnlyList<SegmentFigures> Rank(
        IReadOnlyList<SegmentFigures> figures, GapParameters parameters)
    {
        List<SegmentFigures> listed = [.. figures.Select(one => OnList(one, parameters))];
        var ranks = listed
            .Where(one => one.List is not null)
            .GroupBy(one => (one.Segment.Chain, one.List))
            .SelectMany(list => list
                .OrderBy(PlaceOf)
                .Select((one, index) => (one.Segment.Code, Rank: index + 1)))
            .ToDictionary(one => one.Code, one => one.Rank, StringComparer.Ordinal);
        return
        [
            .. listed.Select(one => one.List is null ? one : one with { Rank = ranks[one.Segment.Code] }),
        ];
    }

    private static ListPlace PlaceOf(SegmentFigures one) => new(
        one.List, one.Priority, one.Growth.Ratio, one.Growth.IsWanted, one.Components.Neighbours, one.Segment.Code);

    private static SegmentFigures OnList(SegmentFigures figures, GapParameters parameters)
    {
        var list = ListOf(figures, parameters);
        return figures with
        {
            List = list,
            Strategy = list is not GapList.Expand ? figures.Strategy
                : figures.Growth.IsWanted ? Strategy.Strengthen : Strategy.Extend,
        };
    }

    private static GapList? ListOf(SegmentFigures figures, GapParameters parameters)
    {
        var suspected = figures.Verdict.IsSuspected;
        return (figures.Verdict.State, figures.Segment.Fill) switch
        {
            (null, _) => null,
            (SegmentState.Adequate or SegmentState.Strong, _) =>
                figures.Growth.IsCalledFor(parameters) ? GapList.Expand : null,
            (_, Fill.Traded) => null,
            (_, Fill.Public or Fill.Local) => GapList.PublicLocal,
            (SegmentState.Missing or SegmentState.Weak, Fill.Restricted) => GapList.Approval,
            (_, Fill.Restricted) when suspected => GapList.Approval,
            (SegmentState.Missing, _) when figures.Strategy is Strategy.Build => GapList.Build,
            (_, _) when suspected && figures.Strategy is Strategy.Build => GapList.Build,
            (SegmentState.Missing or SegmentState.Weak, _) => GapList.Gaps,
            (_, _) when suspected => GapList.Gaps,
            _ => GapList.Verify,
        };
    }
}
