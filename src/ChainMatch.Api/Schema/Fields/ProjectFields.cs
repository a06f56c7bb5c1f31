using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Model;
using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Fields;

/// <summary>The fields of the root that find projects.</summary>
internal static class ProjectFields
{
    /// <summary>The projects (项目) that pass every filter, by id.</summary>
    /// <param name="view">The store.</param>
    /// <param name="store">The graph.</param>
    /// <param name="chain">One of its segments is of this chain.</param>
    /// <param name="region">It lies in this place.</param>
    /// <param name="stage">It is at one of these stages.</param>
    /// <param name="first">How many at most, 1 to 1000.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(10)]
    public static async Task<Connection<ProjectNode>> ProjectsAsync(
        [FromServices] StoreView view,
        [FromServices] IGraphStore store,
        string? chain = null,
        [Id] string? region = null,
        IReadOnlyList<ProjectStage>? stage = null,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default)
    {
        var frame = await view.FrameAsync(cancellationToken);
        frame.RequireRegion(region);
        frame.RequireChain("chain", chain);
        var filter = new ProjectFilter { Chain = chain, Region = region, Stages = stage };
        var projects = await store.FindProjectsAsync(filter, cancellationToken);
        var page = PageRequest.Of(first, after);
        return Page<ProjectNode>
            .Of(projects, page, project => project.Id, project => new ProjectNode(project, frame))
            .ToConnection();
    }
}
