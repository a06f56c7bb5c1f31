namespace ChainMatch.ML.Rankers;

/// <summary>The candidates by the number of their placements before the cut: one class for each number.</summary>
public sealed class CandidateClasses
{
    private readonly int[] _classOf;
    private readonly int[] _placements;
    private readonly int[] _sizes;

    internal CandidateClasses(ReadOnlySpan<int> placements)
    {
        _placements = [.. placements.ToArray().Distinct().Order()];
        _sizes = new int[_placements.Length];
        _classOf = new int[placements.Length];
        for (var candidate = 0; candidate < _classOf.Length; candidate++)
        {
            _classOf[candidate] = Array.BinarySearch(_placements, placements[candidate]);
            _sizes[_classOf[candidate]]++;
        }
    }

    /// <summary>How many candidates there are.</summary>
    public int Candidates => _classOf.Length;

    /// <summary>How many classes there are.</summary>
    public int Count => _sizes.Length;

    /// <summary>How many candidates each class has.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    /// <summary>The class of a candidate, from 0 for the fewest placements.</summary>
    public int ClassOf(int candidate) => _classOf[candidate];

    /// <summary>The number of placements of each candidate of a class, at least 1.</summary>
    public int PlacementsOf(int ofClass) => _placements[ofClass];
}
