namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// The relations of a graph's nodes: whom each node touches, in the order of the numbers, and which relations it makes.
/// Two arrays each, so that millions of relations stay small.
/// </summary>
internal sealed class NodeLinks
{
    private readonly int[] _neighbours;
    private readonly int[] _neighbourStarts;
    private readonly Link[] _made;
    private readonly int[] _madeStarts;
    private readonly HashSet<int> _busy;

    internal NodeLinks(int nodes, List<(int Maker, Link Link)> links)
    {
        (_madeStarts, _made) = Grouped(nodes, links);
        (_neighbourStarts, _neighbours) = Grouped(nodes, BothWays(links));
        DropRepeated();
        _busy = BusyOf(nodes, links);
    }

    /// <summary>The nodes that a node has a relation with, itself left out, each once, ascending.</summary>
    internal ReadOnlySpan<int> Neighbours(int node) =>
        _neighbours.AsSpan(_neighbourStarts[node].._neighbourStarts[node + 1]);

    /// <summary>The relations that a node makes.</summary>
    internal ReadOnlySpan<Link> MadeBy(int node) => _made.AsSpan(_madeStarts[node].._madeStarts[node + 1]);

    /// <summary>Whether a node has too many relations for a path to lead through it.</summary>
    internal bool IsBusy(int node) => _busy.Contains(node);

    private static IEnumerable<(int Node, int Other)> BothWays(List<(int Maker, Link Link)> links)
    {
        foreach (var (maker, link) in links.Where(link => link.Maker != link.Link.Other))
        {
            yield return (maker, link.Other);
            yield return (link.Other, maker);
        }
    }

    private static (int[] Starts, T[] Items) Grouped<T>(int nodes, IEnumerable<(int Node, T Item)> pairs)
    {
        var starts = new int[nodes + 1];
        foreach (var (node, _) in pairs)
        {
            starts[node + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        var next = starts.AsSpan(..nodes).ToArray();
        var items = new T[starts[^1]];
        foreach (var (node, item) in pairs)
        {
            items[next[node]++] = item;
        }

        return (starts, items);
    }

    private static HashSet<int> BusyOf(int nodes, List<(int Maker, Link Link)> links)
    {
        var relations = new int[nodes];
        foreach (var (maker, link) in links.Where(link => !LinkType.All[link.Link.Type].IsAbout))
        {
            relations[maker]++;
            relations[link.Other] += maker == link.Other ? 0 : 1;
        }

        return
        [
            .. relations.Index().Where(node => node.Item > PathQuery.MaxRelationsOnTheWay).Select(node => node.Index),
        ];
    }

    /// <summary>Sorts the neighbours of each node and moves them together, so that each is there once.</summary>
    private void DropRepeated()
    {
        var (kept, start) = (0, 0);
        for (var node = 0; node < _neighbourStarts.Length - 1; node++)
        {
            var (first, end) = (kept, _neighbourStarts[node + 1]);
            _neighbours.AsSpan(start..end).Sort();
            for (var place = start; place < end; place++)
            {
                if (kept == first || _neighbours[kept - 1] != _neighbours[place])
                {
                    _neighbours[kept++] = _neighbours[place];
                }
            }

            (_neighbourStarts[node + 1], start) = (kept, end);
        }
    }
}
