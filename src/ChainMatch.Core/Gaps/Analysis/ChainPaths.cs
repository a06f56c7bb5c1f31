namespace ChainMatch.Gaps.Analysis;

/// <summary>
/// The source–sink paths of a chain by its own links (METHODS 3.3 (4)): within a cycle, links to an earlier stage are
/// dropped; what is still a cycle is one node. Linear in the links.
/// </summary>
internal sealed class ChainPaths
{
    private readonly Dictionary<int, int> _nodeOf;
    private readonly int[][] _members;
    private readonly int[][] _next;
    private readonly bool[] _isSource;
    private readonly double[] _through;

    private ChainPaths(int[] linked, StronglyConnected components, int[][] links)
    {
        _nodeOf = linked.Index().ToDictionary(
            segment => segment.Item, segment => components.ComponentOf(segment.Index));
        _members = Grouped(linked.Index(), segment => components.ComponentOf(segment.Index), segment => segment.Item);
        _next = Grouped(
            links.Index().SelectMany(from => from.Item.Select(to =>
                (From: components.ComponentOf(from.Index), To: components.ComponentOf(to))))
                .Where(link => link.From != link.To)
                .Distinct(),
            link => link.From,
            link => link.To);
        _isSource = new bool[components.Count];
        Array.Fill(_isSource, true);
        foreach (var to in _next.SelectMany(next => next))
        {
            _isSource[to] = false;
        }

        var toSinks = PathsToSinks(_ => true);
        Count = SumOverSources(toSinks);
        _through = [.. PathsFromSources().Zip(toSinks, (before, after) => before * after)];

        T[][] Grouped<TItem, T>(IEnumerable<TItem> items, Func<TItem, int> nodeOf, Func<TItem, T> valueOf)
        {
            var byNode = items.ToLookup(nodeOf, valueOf);
            return [.. Enumerable.Range(0, components.Count).Select(node => byNode[node].ToArray())];
        }
    }

    /// <summary>The number of paths; 0 for a chain without links of its own.</summary>
    public double Count { get; }

    /// <summary>The paths of a chain.</summary>
    /// <param name="segments">The segments of the chain, by number.</param>
    /// <param name="net">The supply links.</param>
    public static ChainPaths Of(IReadOnlyList<int> segments, SupplyNet net)
    {
        var inside = segments.ToHashSet();
        int[] linked = [.. segments.Where(segment => net.NeighboursOf(segment).Any(inside.Contains))];
        var places = linked.Index().ToDictionary(segment => segment.Item, segment => segment.Index);
        int[][] links =
        [
            .. linked.Select(segment => net.CustomersOf(segment).Where(inside.Contains)
                .Select(customer => places[customer]).ToArray()),
        ];
        var cycles = StronglyConnected.Of(links);
        int[][] forward = [.. links.Select((next, from) => next.Where(to => !LeadsBack(from, to)).ToArray())];
        return new ChainPaths(linked, StronglyConnected.Of(forward), forward);

        bool LeadsBack(int from, int to) =>
            cycles.ComponentOf(from) == cycles.ComponentOf(to)
            && net.Segments[linked[to]].Stage < net.Segments[linked[from]].Stage;
    }

    /// <summary>How many paths pass through a segment; null when it has no link inside the chain.</summary>
    public double? Through(int segment) => _nodeOf.TryGetValue(segment, out var node) ? _through[node] : null;

    /// <summary>The share of paths all of whose segments pass, 0 to 1; null when there are no paths.</summary>
    public double? ShareWhere(Func<int, bool> passes) =>
        Count > 0 ? SumOverSources(PathsToSinks(node => _members[node].All(passes))) / Count : null;

    // A link always leads to a smaller node, so that ascending order has all successors done.
    private double[] PathsToSinks(Func<int, bool> passes)
    {
        var paths = new double[_next.Length];
        for (var node = 0; node < paths.Length; node++)
        {
            paths[node] = !passes(node) ? 0 : _next[node] is [] ? 1 : _next[node].Sum(next => paths[next]);
        }

        return paths;
    }

    private double[] PathsFromSources()
    {
        double[] paths = [.. _isSource.Select(isSource => isSource ? 1.0 : 0)];
        for (var node = paths.Length - 1; node >= 0; node--)
        {
            foreach (var next in _next[node])
            {
                paths[next] += paths[node];
            }
        }

        return paths;
    }

    private double SumOverSources(double[] paths) => paths.Where((_, node) => _isSource[node]).Sum();
}
