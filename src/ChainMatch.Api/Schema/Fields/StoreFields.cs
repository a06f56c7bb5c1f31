using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that tell of the store.</summary>
internal static class StoreFields
{
    private const int ChangesPerPage = 50;

    /// <summary>What the store holds.</summary>
    public static async Task<StoreInfoNode> StoreAsync(
        [FromServices] StoreView view, [FromServices] IGraphStore store, CancellationToken cancellationToken) =>
        new(await store.GetInfoAsync(cancellationToken), await view.FrameAsync(cancellationToken));

    /// <summary>The change log (变更记录): what later versions changed.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="since">A version: its own changes are left out. From the beginning when it is left out.</param>
    /// <param name="first">How many at most, 1 to 1000.</param>
    /// <param name="after">Cursor of the row before, of the same <c>since</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(10)]
    public static Task<ChangeConnection> ChangesAsync(
        [FromServices] IGraphStore store,
        int? since = null,
        [First] int? first = ChangesPerPage,
        string? after = null,
        CancellationToken cancellationToken = default) =>
        ChangeConnection.PageAsync(store, since ?? 0, PageRequest.Of(first, after, ChangesPerPage), cancellationToken);
}
