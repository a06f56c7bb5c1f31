namespace ChainMatch.Gaps.Analysis;

/// <summary>What to do about a segment, and its mark (METHODS 3.3 (6)).</summary>
internal sealed class StrategyRules(SupplyNet net, Neighbourhood around, Observation[] seen, GapParameters parameters)
{
    /// <summary>The strategy that a state calls for; null for present segments and where no link tells.</summary>
    public Strategy? StrategyFor(int segment, SegmentState? state) => state switch
    {
        SegmentState.Weak => Strategy.Strengthen,
        SegmentState.Missing or SegmentState.Unknown => ToCome(segment),
        _ => null,
    };

    /// <summary>断链 or 堵点; null for neither.</summary>
    public Mark? MarkFor(int segment, Verdict verdict, double? position) => verdict switch
    {
        { State: SegmentState.Missing }
            when around.HasProvenSupplier(segment) && around.HasProvenCustomer(segment) => Mark.Broken,
        { Rule: Rule.WeakByCover } when position is { } share
            && Threshold.IsReached(share, parameters.BottleneckPosition) => Mark.Bottleneck,
        _ => null,
    };

    /// <summary>Whether a supplier is at work but covers less than is needed.</summary>
    public bool SupplierIsWeak(int segment) =>
        net.SuppliersOf(segment).Any(supplier => seen[supplier].IsWeakByCover(parameters));

    private Strategy? ToCome(int segment) =>
        around.HasProvenCustomer(segment) ? Strategy.Fill
        : around.HasProvenSupplier(segment) || around.IsFed(segment) ? Strategy.Extend
        : around.IsLinked(segment) ? Strategy.Build
        : null;
}
