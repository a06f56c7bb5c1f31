namespace ChainMatch.ML.Rankers;

/// <summary>
/// The scores of a query's candidates: some are scored one by one, all others by how many placements they have. So a
/// ranker that only knows counts need not touch the candidates that never came near the query.
/// </summary>
public sealed class CandidateScores
{
    private readonly CandidateClasses _classes;
    private readonly int[] _places;
    private readonly int[] _candidates;
    private readonly double[] _values;
    private readonly int[] _others;
    private readonly double[] _byClass;
    private int _count;

    /// <summary>Scores of no query yet.</summary>
    public CandidateScores(CandidateClasses classes)
    {
        _classes = classes;
        (_places, _candidates) = (new int[classes.Candidates], new int[classes.Candidates]);
        _values = new double[classes.Candidates];
        (_others, _byClass) = (new int[classes.Count], new double[classes.Count]);
        Restart();
    }

    /// <summary>The scores that were given one by one.</summary>
    internal ReadOnlySpan<double> Single => _values.AsSpan(0, _count);

    /// <summary>The score of all others of a class.</summary>
    internal ReadOnlySpan<double> ByClass => _byClass;

    /// <summary>How many others there are in a class.</summary>
    internal ReadOnlySpan<int> Others => _others;

    /// <summary>Whether a candidate was scored by itself.</summary>
    public bool Holds(int candidate) =>
        _places[candidate] is var place && place < _count && _candidates[place] == candidate;

    /// <summary>Scores one candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="score">Its score, finite; higher comes first, equal scores are a tie.</param>
    public void Set(int candidate, double score)
    {
        if (!Holds(candidate))
        {
            _candidates[_count] = candidate;
            _places[candidate] = _count++;
            _others[_classes.ClassOf(candidate)]--;
        }

        _values[_places[candidate]] = Finite(score);
    }

    /// <summary>Scores every candidate by itself.</summary>
    /// <param name="scores">The scores in the order of <see cref="TrainingPart.Candidates"/>, finite.</param>
    public void SetAll(ReadOnlySpan<double> scores)
    {
        for (var candidate = 0; candidate < _values.Length; candidate++)
        {
            (_candidates[candidate], _places[candidate]) = (candidate, candidate);
            _values[candidate] = Finite(scores[candidate]);
        }

        _count = _values.Length;
        Array.Clear(_others);
    }

    /// <summary>Scores the others of a class.</summary>
    /// <param name="ofClass">The class.</param>
    /// <param name="score">Their score, finite.</param>
    public void SetOthers(int ofClass, double score) => _byClass[ofClass] = Finite(score);

    /// <summary>The score of a candidate.</summary>
    public double this[int candidate] => Holds(candidate)
        ? _values[_places[candidate]]
        : _byClass[_classes.ClassOf(candidate)];

    /// <summary>Begins anew: no candidate has a score.</summary>
    internal void Restart()
    {
        _count = 0;
        _classes.Sizes.CopyTo(_others);
        Array.Fill(_byClass, double.NaN);
    }

    /// <summary>Holds the ranker to its promise that every candidate has a score.</summary>
    internal void CheckWhole()
    {
        for (var ofClass = 0; ofClass < _others.Length; ofClass++)
        {
            if (_others[ofClass] > 0 && double.IsNaN(_byClass[ofClass]))
            {
                throw new InvalidOperationException(
                    $"{_others[ofClass]} candidates with {_classes.PlacementsOf(ofClass)} placements have no score.");
            }
        }
    }

    private static double Finite(double score) => double.IsFinite(score)
        ? score
        : throw new ArgumentOutOfRangeException(nameof(score), score, "A score is a finite number.");
}
