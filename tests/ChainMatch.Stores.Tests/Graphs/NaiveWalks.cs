using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Neighbourhoods and paths in the plainest way, by the words of the contract, for small graphs.</summary>
internal sealed class NaiveWalks
{
    private readonly SortedDictionary<string, Fact> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string Type, string To, string Fact)> _edges = [];
    private readonly ILookup<string, string> _neighbours;

    internal NaiveWalks(FactSet facts)
    {
        var rows = FactKind.All
            .SelectMany(kind => facts.Keyed(kind), (kind, row) => (Kind: kind, row.Key, row.Fact)).ToList();
        foreach (var (kind, key, fact) in rows.Where(row => IsNode(row.Fact)))
        {
            _nodes.Add(kind.HasIdentity ? key : $"{kind.Name}:{key}", fact);
        }

        foreach (var (kind, key, fact) in rows)
        {
            var id = $"{kind.Name}:{key}";
            foreach (var (from, type, to) in Relations(kind.HasIdentity ? key : id, fact))
            {
                if (from is not null && to is not null && _nodes.ContainsKey(from) && _nodes.ContainsKey(to))
                {
                    _edges.Add((from, type, to, id));
                }
            }
        }

        _neighbours = _edges.Select(edge => (edge.From, edge.To))
            .Concat(_edges.Select(edge => (From: edge.To, To: edge.From)))
            .Distinct().ToLookup(pair => pair.From, pair => pair.To);
    }

    internal IReadOnlyCollection<string> Ids => _nodes.Keys;

    internal Subgraph Neighbourhood(NeighbourhoodQuery query)
    {
        var distances = new Dictionary<string, int> { [query.Id] = 0 };
        for (var distance = 1; distance <= query.Depth; distance++)
        {
            foreach (var next in distances.Keys.ToList().SelectMany(node => _neighbours[node]).ToList())
            {
                distances.TryAdd(next, distance);
            }
        }

        var nodes = distances.OrderBy(node => node.Value).ThenBy(node => node.Key, StringComparer.Ordinal)
            .Take(query.Limit).ToList();
        return new Subgraph(
            [.. nodes.Select(node => new GraphNode(node.Key, node.Value, _nodes[node.Key]))],
            [.. Among([.. nodes.Select(node => node.Key)])],
            distances.Count > query.Limit);
    }

    internal IReadOnlyList<GraphPath> Paths(PathQuery query) =>
    [
        .. From([query.From], query)
            .OrderBy(path => path.Length)
            .ThenBy(path => path, Comparer<string[]>.Create((one, other) =>
                one.Zip(other, string.CompareOrdinal).FirstOrDefault(order => order != 0)))
            .Take(query.First)
            .Select(path => new GraphPath(
                [.. path.Select((id, place) => new GraphNode(id, place, _nodes[id]))],
                [.. path.Zip(path.Skip(1)).SelectMany(step => Among([step.First, step.Second]))])),
    ];

    private static bool IsNode(Fact fact) =>
        fact is not (Source or Park or Identifier or Tag or Tie or Completeness or Supply or Operation or Capability);

    private static IEnumerable<(string? From, string Type, string? To)> Relations(string id, Fact fact) => fact switch
    {
        Region row => [(id, "PART_OF", row.Parent)],
        Segment row => [(row.Chain, "HAS", id)],
        Supply row => [(row.From, "SUPPLIES", row.To)],
        Resource row => [(row.Region, "HAS", id), .. row.Feeds.Select(segment => (id, "FEEDS", segment))],
        Enterprise row => [(id, "HOME", row.HomeRegion)],
        Capability row => [(row.Enterprise, "CAPABLE_OF", row.Segment)],
        Tie row => [(row.Enterprise, "TIED_TO", row.Target)],
        Site row => [(id, "OF", row.Enterprise), (id, "IN", row.Region)],
        Operation row => [(row.Site, "OPERATES_IN", row.Segment)],
        Activity row => [(id, "ABOUT", row.Segment), (id, "ABOUT", row.Region)],
        Indicator row => [(id, "ABOUT", row.Region), (id, "ABOUT", row.Chain), (id, "ABOUT", row.Segment)],
        Statement row => [(id, "ABOUT", row.Region), (id, "ABOUT", row.Chain), (id, "ABOUT", row.Segment)],
        Project row =>
        [
            (id, "IN", row.Region),
            .. row.Enterprises.Select(firm => (id, "BY", firm)),
            .. row.Segments.Select(segment => (id, "FILLS", segment)),
        ],
        Policy row =>
        [
            (id, "IN", row.Region),
            .. row.Chains.Concat(row.Segments).Select(about => (id, "SUPPORTS", about)),
        ],
        _ => [],
    };

    private IEnumerable<string[]> From(string[] path, PathQuery query) => path[^1] == query.To
        ? [path]
        : path.Length > query.MaxHops
            ? []
            : _neighbours[path[^1]].Where(next => !path.Contains(next))
                .SelectMany(next => From([.. path, next], query));

    private IEnumerable<GraphEdge> Among(HashSet<string> ids) => _edges
        .Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))
        .OrderBy(edge => edge.From, StringComparer.Ordinal)
        .ThenBy(edge => edge.Type, StringComparer.Ordinal)
        .ThenBy(edge => edge.To, StringComparer.Ordinal)
        .ThenBy(edge => edge.Fact, StringComparer.Ordinal)
        .Select(edge => new GraphEdge(edge.From, edge.Type, edge.To, edge.Fact));
}
