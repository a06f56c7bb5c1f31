namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// Goes outwards from a node, level by level, and of the level that passes the limit keeps the smallest numbers. The
/// neighbours of a node are ascending, so of a node with a million of them only the first few are looked at.
/// </summary>
internal sealed class NeighbourhoodSearch(NodeLinks links, int limit)
{
    private readonly HashSet<int> _seen = [];

    /// <summary>The nodes that are kept, by distance, then ascending.</summary>
    internal List<(int Node, int Distance)> Kept { get; } = [];

    /// <summary>Whether nodes were left out for the limit.</summary>
    internal bool IsCut { get; private set; }

    internal void Run(int start, int depth)
    {
        _seen.Add(start);
        Kept.Add((start, 0));
        int[] level = [start];
        for (var distance = 1; distance <= depth && level is not [] && !IsCut; distance++)
        {
            var room = limit - Kept.Count;
            level = Next(level, room + 1);
            IsCut = level.Length > room;
            Kept.AddRange(level.Take(room).Select(node => (node, distance)));
        }
    }

    /// <summary>The first nodes next to a level that were not seen, ascending.</summary>
    private int[] Next(int[] level, int most)
    {
        List<int> next = [];
        var last = int.MaxValue;
        foreach (var node in level)
        {
            foreach (var neighbour in links.Neighbours(node))
            {
                if (neighbour > last)
                {
                    break;
                }

                if (_seen.Add(neighbour))
                {
                    next.Add(neighbour);
                    last = next.Count < 2 * most ? last : Shorten(next, most);
                }
            }
        }

        Shorten(next, most);
        return [.. next];
    }

    /// <summary>Leaves the smallest, ascending, and gives the largest of them: none after it is wanted.</summary>
    private static int Shorten(List<int> numbers, int most)
    {
        numbers.Sort();
        numbers.RemoveRange(Math.Min(most, numbers.Count), Math.Max(0, numbers.Count - most));
        return numbers is [.., var last] && numbers.Count == most ? last : int.MaxValue;
    }
}
