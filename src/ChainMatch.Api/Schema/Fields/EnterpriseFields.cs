using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that find enterprises and projects.</summary>
internal static class EnterpriseFields
{
    /// <summary>One enterprise (企业); an error NOT_FOUND when there is none.</summary>
    /// <param name="view">The store.</param>
    /// <param name="store">The graph.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<EnterpriseNode?> EnterpriseAsync(
        [FromServices] StoreView view,
        [FromServices] IGraphStore store,
        [Id] string id,
        CancellationToken cancellationToken)
    {
        var frame = await view.FrameAsync(cancellationToken);
        var found = await store.GetEnterprisesAsync([id], cancellationToken);
        return found is [var facts, ..] ? new EnterpriseNode(facts, frame) : throw Frame.Unknown(
            "enterprise", "id", id, "find it by a part of its name with 'enterprises(text: …)'");
    }

    /// <summary>The enterprises that pass every filter, by id.</summary>
    /// <param name="view">The store.</param>
    /// <param name="store">The graph.</param>
    /// <param name="text">A part of a name, short name or identifier; one character is enough.</param>
    /// <param name="region">It has its seat or a site in this place.</param>
    /// <param name="chain">It is capable of, or operates, a segment of this chain.</param>
    /// <param name="segment">It is capable of this segment or operates it.</param>
    /// <param name="local">Whether it has a site in the home region (本地企业).</param>
    /// <param name="tag">It stands on this list (榜单).</param>
    /// <param name="first">How many at most, 1 to 1000.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(10)]
    public static async Task<Connection<EnterpriseNode>> EnterprisesAsync(
        [FromServices] StoreView view,
        [FromServices] IGraphStore store,
        string? text = null,
        [Id] string? region = null,
        string? chain = null,
        string? segment = null,
        bool? local = null,
        string? tag = null,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireRegion(region);
        frame.RequireChain("chain", chain);
        frame.RequireSegment("segment", segment);
        var filter = new EnterpriseFilter
        {
            Text = text,
            Region = region,
            Chain = chain,
            Segment = segment,
            Local = local,
            Tag = tag,
            AfterId = after,
            Limit = first ?? FirstAttribute.Default,
        };
        return ConnectionOf(await store.FindEnterprisesAsync(filter, cancellationToken), after, frame);
    }

    private static Connection<EnterpriseNode> ConnectionOf(EnterprisePage page, string? after, Frame frame)
    {
        Edge<EnterpriseNode>[] edges =
            [.. page.Enterprises.Select(facts => new Edge<EnterpriseNode>(facts.Enterprise.Id, new(facts, frame)))];
        var info = new PageInfo(
            page.HasMore, after is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new Connection<EnterpriseNode>(edges, info, page.TotalCount);
    }
}
