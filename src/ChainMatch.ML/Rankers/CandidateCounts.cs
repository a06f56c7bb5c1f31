namespace ChainMatch.ML.Rankers;

/// <summary>How many placements of a scope each candidate has.</summary>
public sealed class CandidateCounts
{
    private readonly int[] _counts;
    private readonly int[] _present;
    private int _presentCount;

    internal CandidateCounts(int candidates) => (_counts, _present) = (new int[candidates], new int[candidates]);

    /// <summary>The count of each candidate, 0 for most.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The candidates whose count is not 0, in no order that means anything.</summary>
    public ReadOnlySpan<int> Present => _present.AsSpan(0, _presentCount);

    /// <summary>The number of placements.</summary>
    public int Total { get; private set; }

    /// <summary>Changes whenever the counts do.</summary>
    public int Version { get; private set; }

    /// <summary>The nodes that the counts are of.</summary>
    internal (int Region, int Segment) Nodes { get; private set; }

    /// <summary>Begins to count anew.</summary>
    internal void Restart((int Region, int Segment) nodes)
    {
        foreach (var candidate in Present)
        {
            _counts[candidate] = 0;
        }

        (_presentCount, Total, Nodes) = (0, 0, nodes);
        Version++;
    }

    /// <summary>Counts a placement.</summary>
    internal void Add(int candidate)
    {
        if (_counts[candidate]++ == 0)
        {
            _present[_presentCount++] = candidate;
        }

        Total++;
    }
}
