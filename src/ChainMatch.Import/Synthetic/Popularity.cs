namespace ChainMatch.Import.Synthetic;

/// <summary>
/// How often each of several things is chosen: the rank-th favourite in proportion to 1/rank (Zipf), besides an even
/// share for all. Who is a favourite is drawn.
/// </summary>
internal sealed class Popularity
{
    private const long First = 1L << 32;

    private readonly int[] _byRank;
    private readonly long[] _upTo;

    /// <summary>Draws the favourites.</summary>
    /// <param name="count">How many things there are, numbered from 0; at least one.</param>
    /// <param name="evenPercent">Which part of all choices falls on all alike, 0 to 99.</param>
    /// <param name="draw">Draws the order of the ranks.</param>
    internal Popularity(int count, int evenPercent, Draw draw)
    {
        _byRank = [.. Enumerable.Range(0, count)];
        for (var last = count - 1; last > 0; last--)
        {
            var other = draw.Below(last + 1);
            (_byRank[last], _byRank[other]) = (_byRank[other], _byRank[last]);
        }

        var zipf = Enumerable.Range(1, count).Sum(rank => First / rank);
        var even = zipf / (100 - evenPercent) * evenPercent / count;
        var sum = 0L;
        _upTo = [.. Enumerable.Range(1, count).Select(rank => sum += (First / rank) + even)];
    }

    /// <summary>The number of a thing.</summary>
    internal int Pick(Draw draw)
    {
        var place = Array.BinarySearch(_upTo, draw.Below(_upTo[^1]) + 1);
        return _byRank[place < 0 ? ~place : place];
    }
}
