using ChainMatch.Api.Schema.Nodes;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that find chains and segments.</summary>
internal static class ChainFields
{
    /// <summary>The key industry chains (重点产业链), by their place in the list.</summary>
    public static async Task<IReadOnlyList<ChainNode>> ChainsAsync(
        [FromServices] StoreView view, CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        return [.. frame.Graph.Chains.Select(chain => new ChainNode(chain, frame))];
    }

    /// <summary>One chain; an error NOT_FOUND when there is none.</summary>
    /// <param name="view">The store.</param>
    /// <param name="code">Its code, such as CATT.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ChainNode?> ChainAsync(
        [FromServices] StoreView view, string code, CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireChain("code", code);
        return frame.Chain(code);
    }

    /// <summary>One segment (环节); an error NOT_FOUND when there is none.</summary>
    /// <param name="view">The store.</param>
    /// <param name="code">Its code, such as CATT-M05.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SegmentNode?> SegmentAsync(
        [FromServices] StoreView view, string code, CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireSegment("code", code);
        return frame.Segment(code);
    }
}
