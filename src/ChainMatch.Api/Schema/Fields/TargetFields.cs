using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Gaps;
using ChainMatch.Matching;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that say whom to visit.</summary>
internal static class TargetFields
{
    private const int PerGap = 3;

    /// <summary>
    /// Target companies (目标企业) of a segment, best first; of a chain or of the whole city, the first targets of each gap
    /// to work on, the most urgent gap first.
    /// </summary>
    /// <param name="view">The store.</param>
    /// <param name="segment">A segment by code.</param>
    /// <param name="chain">A chain by code, instead of a segment; with neither, the whole city.</param>
    /// <param name="region">The home region or a place in it; the home region when it is left out.</param>
    /// <param name="asOf">The day whose knowledge counts; the data set's own day when it is left out.</param>
    /// <param name="perGap">How many targets of each gap, for a chain or the city.</param>
    /// <param name="first">How many at most, 1 to 1000.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(typeof(TargetPrice))]
    public static Task<TargetConnection> TargetsAsync(
        [FromServices] StoreView view,
        string? segment = null,
        string? chain = null,
        [Id] string? region = null,
        DateOnly? asOf = null,
        [First] int? perGap = PerGap,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default)
    {
        var page = PageRequest.Of(first, after);
        if (segment is not null)
        {
            var request = new MatchRequest { Segment = segment, Region = region, AsOf = asOf };
            return TargetQuery.OfSegmentAsync(view, request, page, cancellationToken);
        }

        var gaps = new GapRequest { Region = region, AsOf = asOf };
        return TargetQuery.OfGapsAsync(view, chain, gaps, perGap ?? PerGap, page, cancellationToken);
    }

    /// <summary>A visiting brief (拜访提纲) for an enterprise and a segment.</summary>
    /// <param name="view">The store.</param>
    /// <param name="enterprise">The enterprise by id.</param>
    /// <param name="segment">The segment by code.</param>
    /// <param name="region">The home region or a place in it; the home region when it is left out.</param>
    /// <param name="asOf">The day whose knowledge counts; the data set's own day when it is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(Price.TargetList)]
    public static async Task<BriefNode?> BriefAsync(
        [FromServices] StoreView view,
        [Id] string enterprise,
        string segment,
        [Id] string? region = null,
        DateOnly? asOf = null,
        CancellationToken cancellationToken = default)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireSegment("segment", segment);
        frame.RequireRegion(region);
        var request = new MatchRequest { Segment = segment, Region = region, AsOf = asOf };
        return new BriefNode(await view.BriefAsync(enterprise, request, cancellationToken), frame);
    }
}
