using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// Facts as nodes and relations, to go along: all of a graph, or a part that holds the answer. Immutable, for any
/// number of threads.
/// </summary>
public sealed class NodeGraph
{
    private readonly NodeTable _nodes;
    private readonly NodeLinks _links;
    private readonly EdgeWriter _edges;

    /// <summary>Joins facts; a relation counts when both its ends are among them.</summary>
    public NodeGraph(FactSet facts)
    {
        _nodes = new NodeTable(facts);
        _links = new NodeLinks(_nodes.Count, new LinkReader(facts, _nodes).Read());
        _edges = new EdgeWriter(facts, _nodes, _links);
    }

    /// <summary>Answers <see cref="IGraphStore.GetNeighbourhoodAsync"/>.</summary>
    /// <exception cref="ChainMatchException">As that member says.</exception>
    public Subgraph GetNeighbourhood(NeighbourhoodQuery query)
    {
        query.Validate();
        var search = new NeighbourhoodSearch(_links, query.Limit);
        search.Run(_nodes.Find(query.Id), query.Depth);
        return new Subgraph(
            [.. search.Kept.Select(node => NodeOf(node.Node, node.Distance))],
            _edges.Among(search.Kept.Select(node => node.Node)),
            search.IsCut);
    }

    /// <summary>Answers <see cref="IGraphStore.FindPathsAsync"/>.</summary>
    /// <exception cref="ChainMatchException">As that member says.</exception>
    public IReadOnlyList<GraphPath> FindPaths(PathQuery query, CancellationToken cancellationToken)
    {
        query.Validate();
        var (from, to) = (_nodes.Find(query.From), _nodes.Find(query.To));
        return from == to
            ? throw PathQuery.SameEnds(query.To)
            : [.. new PathSearch(_links, from, to, cancellationToken).Run(query.MaxHops, query.First).Select(PathOf)];
    }

    private GraphNode NodeOf(int node, int distance) => new(_nodes.IdOf(node), distance, _nodes.FactOf(node));

    private GraphPath PathOf(int[] nodes) => new(
        [.. nodes.Select(NodeOf)],
        [.. nodes.Zip(nodes.Skip(1)).SelectMany(step => _edges.Among([step.First, step.Second]))]);
}
