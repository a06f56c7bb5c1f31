namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// Finds paths from both ends. For each length it knows which nodes can stand at which place, the first places from the
/// start, the others from the end, and lays paths along these in ascending order; so the first ones found are the first
/// ones there are.
/// </summary>
internal sealed class PathSearch(NodeLinks links, int from, int to, CancellationToken cancellationToken)
{
    private readonly List<int[]> _fromStart = [[from]];
    private readonly List<int[]> _fromEnd = [[to]];
    private readonly List<int[]> _found = [];
    private int _first;

    /// <summary>The first paths of at most so many steps, by length, then node by node.</summary>
    internal IReadOnlyList<int[]> Run(int maxHops, int first)
    {
        _first = first;
        for (var length = 1; length <= maxHops && _found.Count < first; length++)
        {
            Reach(length);
            Lay([from], PlacesOf(length));
        }

        return _found;
    }

    /// <summary>
    /// Steps from either end, always where fewer relations have to be looked at, until only one step is between.
    /// </summary>
    private void Reach(int length)
    {
        while (_fromStart.Count + _fromEnd.Count <= length)
        {
            var side = Cost(_fromStart[^1]) <= Cost(_fromEnd[^1]) ? _fromStart : _fromEnd;
            side.Add(Next(side[^1]));
        }
    }

    private long Cost(int[] nodes) => nodes.Sum(node => (long)links.Neighbours(node).Length);

    /// <summary>The nodes one step further that a path may lead through, ascending.</summary>
    private int[] Next(int[] nodes)
    {
        HashSet<int> next = [];
        foreach (var node in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var neighbour in links.Neighbours(node))
            {
                if (neighbour != from && neighbour != to && !links.IsBusy(neighbour))
                {
                    next.Add(neighbour);
                }
            }
        }

        return [.. next.Order()];
    }

    /// <summary>For each place of a path of this length the nodes that can stand there and arrive at the end.</summary>
    private int[][] PlacesOf(int length)
    {
        var places = new int[length + 1][];
        for (var place = length; place >= 0; place--)
        {
            var fromEnd = length - place;
            places[place] = fromEnd < _fromEnd.Count
                ? _fromEnd[fromEnd]
                : [.. _fromStart[place].Where(node => Touches(node, places[place + 1]))];
        }

        return places;
    }

    private bool Touches(int node, int[] others)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new CommonNumbers(links.Neighbours(node), others).MoveNext();
    }

    private void Lay(int[] path, int[][] places)
    {
        if (path.Length == places.Length)
        {
            _found.Add(path);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        foreach (var node in new CommonNumbers(links.Neighbours(path[^1]), places[path.Length]))
        {
            if (_found.Count == _first)
            {
                return;
            }

            if (!path.Contains(node))
            {
                Lay([.. path, node], places);
            }
        }
    }
}
