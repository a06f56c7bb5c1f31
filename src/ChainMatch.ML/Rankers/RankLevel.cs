namespace ChainMatch.ML.Rankers;

/// <summary>
/// Dense ranks, higher is better, by the counts of a scope and, where those are equal, by the level below; the lowest
/// ranks are by number of placements.
/// </summary>
internal sealed class RankLevel(CandidateClasses classes)
{
    private const int Never = -1;

    private readonly int[] _ranks = new int[classes.Candidates];
    private long[] _keys = [];
    private int[] _order = [];
    private CandidateCounts? _counts;
    private RankLevel? _below;
    private int _countsVersion = Never;
    private int _belowVersion = Never;

    /// <summary>The candidates with a count in the scope.</summary>
    internal ReadOnlySpan<int> Present => _counts!.Present;

    private int Version { get; set; }

    private int Top { get; set; }

    /// <summary>The rank of a candidate, from 0.</summary>
    internal int RankOf(int candidate) => _counts!.Counts[candidate] > 0 ? _ranks[candidate] : RankBelow(candidate);

    /// <summary>Ranks anew where the counts or the level below are others than before.</summary>
    /// <param name="below">The level of the next wider scope; null for the number of placements.</param>
    /// <param name="counts">The counts of the scope, not of all placements.</param>
    internal void Refine(RankLevel? below, CandidateCounts counts)
    {
        if (_countsVersion == counts.Version && _below == below && _belowVersion == (below?.Version ?? Never))
        {
            return;
        }

        (_counts, _countsVersion) = (counts, counts.Version);
        (_below, _belowVersion) = (below, below?.Version ?? Never);
        Version++;
        Sort();
    }

    /// <summary>Lifts the candidates that have a count, by count, above those that have none.</summary>
    private void Sort()
    {
        var present = Present;
        if (_keys.Length < present.Length)
        {
            (_keys, _order) = (new long[present.Length * 2], new int[present.Length * 2]);
        }

        Top = _below?.Top ?? classes.Count - 1;
        var step = Top + 1L;
        for (var i = 0; i < present.Length; i++)
        {
            (_keys[i], _order[i]) = ((_counts!.Counts[present[i]] * step) + RankBelow(present[i]), present[i]);
        }

        Array.Sort(_keys, _order, 0, present.Length);
        for (var i = 0; i < present.Length; i++)
        {
            Top += i > 0 && _keys[i] == _keys[i - 1] ? 0 : 1;
            _ranks[_order[i]] = Top;
        }
    }

    private int RankBelow(int candidate) => _below?.RankOf(candidate) ?? classes.ClassOf(candidate);
}
