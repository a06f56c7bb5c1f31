using ChainMatch.Api.Transport;
using ChainMatch.Matching;
using ChainMatch.Model;
using ChainMatch.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A route (路径) that led to a candidate: why it is on the list.</summary>
[Name("Route")]
internal sealed class RouteNode(Matching.Route route, Target target, Frame frame)
{
    /// <summary>The route.</summary>
    public RouteKind Kind => route.Kind;

    /// <summary>The path in the graph, from the enterprise to the segment.</summary>
    public IDataLoaderResult<GraphPath> Path([FromServices] EnterpriseLoader enterprises)
    {
        var own = target.Enterprise.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        var others = frame.Nodes([.. route.NodeIds.Where(id => !own.ContainsKey(id))], enterprises);
        return others.Then(found =>
        {
            var byId = found.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
            return GraphPath.Of([.. route.NodeIds
                .Select(id => own.TryGetValue(id, out var project)
                    ? new ProjectNode(project, frame)
                    : byId.GetValueOrDefault(id))
                .OfType<INode>()]);
        });
    }

    /// <summary>The path in words.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Text(Language? lang = Language.Zh) => route.Text.In(lang);

    /// <summary>The facts that make it, by id.</summary>
    [Id]
    public IReadOnlyList<string> Facts => route.FactIds;
}
