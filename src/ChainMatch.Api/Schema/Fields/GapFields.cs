using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Gaps;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that list gaps.</summary>
internal static class GapFields
{
    /// <summary>
    /// The gaps (短板) of a chain or of the whole city. Without list, state and strategy: those on the list GAPS.
    /// </summary>
    /// <param name="view">The store.</param>
    /// <param name="chain">A chain by code; all chains when it is left out.</param>
    /// <param name="region">The home region or a place in it; the home region when it is left out.</param>
    /// <param name="list">Only segments on these lists.</param>
    /// <param name="state">Only segments in these states.</param>
    /// <param name="strategy">Only segments with these strategies.</param>
    /// <param name="parameters">Other thresholds and weights: what if?</param>
    /// <param name="asOf">The day whose knowledge counts; the data set's own day when it is left out.</param>
    /// <param name="order">By what they are ordered within a list.</param>
    /// <param name="all">Every segment, whatever its list and state.</param>
    /// <param name="first">How many at most, 1 to 1000.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(typeof(ReportPrice))]
    public static Task<Connection<GapNode>> GapsAsync(
        [FromServices] StoreView view,
        string? chain = null,
        [Id] string? region = null,
        IReadOnlyList<GapList>? list = null,
        IReadOnlyList<SegmentState>? state = null,
        IReadOnlyList<Strategy>? strategy = null,
        GapParametersInput? parameters = null,
        DateOnly? asOf = null,
        GapOrder? order = GapOrder.Priority,
        bool? all = false,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default)
    {
        var query = new GapQuery
        {
            Request = new() { Region = region, AsOf = asOf, Parameters = GapParametersInput.Of(parameters) },
            Chain = chain,
            Lists = list,
            States = state,
            Strategies = strategy,
            Order = order ?? GapOrder.Priority,
            All = all ?? false,
        };
        return query.PageAsync(view, PageRequest.Of(first, after), cancellationToken);
    }

    /// <summary>The segments whose state differs between two days, with the facts that made the difference.</summary>
    /// <param name="view">The store.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day.</param>
    /// <param name="chain">A chain by code; all chains when it is left out.</param>
    /// <param name="region">The home region or a place in it; the home region when it is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(2 * Price.Report)]
    public static async Task<IReadOnlyList<GapChangeNode>> GapChangesAsync(
        [FromServices] StoreView view,
        DateOnly from,
        DateOnly to,
        string? chain = null,
        [Id] string? region = null,
        CancellationToken cancellationToken = default)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireChain("chain", chain);
        frame.RequireRegion(region);
        var changes = await view.GapChangesAsync(
            new GapRequest { Region = region, AsOf = frame.OtherDay(from) },
            new GapRequest { Region = region, AsOf = frame.OtherDay(to) },
            cancellationToken);
        return
        [
            .. changes.Where(change => chain is null || change.Segment.Chain == chain)
                .Select(change => new GapChangeNode(change, frame)),
        ];
    }
}
