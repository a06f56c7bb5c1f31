using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Gaps;

namespace ChainMatch.Api.Schema;

/// <summary>Which gaps to list, and in which order.</summary>
internal sealed record GapQuery
{
    internal required GapRequest Request { get; init; }

    internal string? Chain { get; init; }

    internal IReadOnlyList<GapList>? Lists { get; init; }

    internal IReadOnlyList<SegmentState>? States { get; init; }

    internal IReadOnlyList<Strategy>? Strategies { get; init; }

    internal GapOrder Order { get; init; } = GapOrder.Priority;

    internal bool All { get; init; }

    internal async Task<Connection<GapNode>> PageAsync(
        StoreView view, PageRequest page, CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireChain("chain", Chain);
        frame.RequireRegion(Request.Region);
        var report = await view.GapsAsync(Request, cancellationToken);
        var gaps = report.Gaps.Where(Passes).InOrder(Order);
        return Page<GapNode>.Of(gaps, page, gap => gap.Id, gap => new GapNode(gap, frame)).ToConnection();
    }

    private bool Passes(Gap gap) => (Chain is null || gap.Segment.Chain == Chain) && (All || PassesFilters(gap));

    private bool PassesFilters(Gap gap) => (Lists, States, Strategies) is (null, null, null)
        ? gap.List is GapList.Gaps
        : IsIn(Lists, gap.List) && IsIn(States, gap.State) && IsIn(Strategies, gap.Strategy);

    private static bool IsIn<T>(IReadOnlyList<T>? wanted, T? value)
        where T : struct => wanted is null || (value is { } known && wanted.Contains(known));
}
