using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Writes neighbourhoods and paths out, so that all of them can be compared.</summary>
internal static class WalkText
{
    internal static string Line(GraphNode node) => $"{node.Distance} {node.Id}";

    internal static string Line(GraphEdge edge) => $"{edge.From} {edge.Type} {edge.To} by {edge.FactId}";

    internal static string Line(GraphPath path) => string.Join('>', path.Nodes.Select(node => node.Id));

    internal static string Of(Subgraph graph) => $"{Of(graph.Nodes, graph.Edges)}\ncut: {graph.IsCut}";

    internal static string Of(IReadOnlyList<GraphPath> paths) =>
        string.Join("\n\n", paths.Select(path => Of(path.Nodes, path.Edges)));

    private static string Of(IEnumerable<GraphNode> nodes, IEnumerable<GraphEdge> edges) =>
        string.Join('\n', [.. nodes.Select(node => $"{Line(node)} {Json(node.Fact)}"), .. edges.Select(Line)]);

    private static string Json(Fact fact) => FactJson.Write(FactKind.Of(fact), fact);
}
