using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Gaps;
using ChainMatch.Matching;

namespace ChainMatch.Api.Schema;

/// <summary>Lists targets: of one segment, or over the gaps of a chain or of the city.</summary>
internal static class TargetQuery
{
    internal static async Task<TargetConnection> OfSegmentAsync(
        StoreView view, MatchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireSegment("segment", request.Segment);
        frame.RequireRegion(request.Region);
        var list = await view.TargetsAsync(request, cancellationToken);
        return new TargetConnection(PageOf(list.Targets, page, frame), list, frame);
    }

    internal static async Task<TargetConnection> OfGapsAsync(
        StoreView view,
        string? chain,
        GapRequest request,
        int perGap,
        PageRequest page,
        CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireChain("chain", chain);
        frame.RequireRegion(request.Region);
        var report = await view.GapsAsync(request, cancellationToken);
        var gaps = report.Gaps.Where(gap => chain is null || gap.Segment.Chain == chain);
        var targets = await view.TargetsAsync([.. gaps], perGap, cancellationToken);
        return new TargetConnection(PageOf(targets, page, frame), list: null, frame);
    }

    private static Page<TargetNode> PageOf(IReadOnlyList<Target> targets, PageRequest page, Frame frame) =>
        Page<TargetNode>.Of(
            targets,
            page,
            target => $"{target.Segment.Code}|{target.Enterprise.Enterprise.Id}",
            target => new TargetNode(target, frame));
}
