using ChainMatch.Seeds;

namespace ChainMatch.Ranking;

/// <summary>
/// The frozen raw scores that a score of 0 to 100 is measured by, and the rules that they were made with. A change of a
/// weight is a new model with a set of its own (METHODS 3.7).
/// </summary>
public sealed class ReferenceSet
{
    private const int Decimals = 9;
    private readonly double[] _scores;

    /// <summary>Freezes raw scores, in whatever order.</summary>
    public ReferenceSet(ReferenceOrigin origin, MatchingRules rules, IEnumerable<double> rawScores)
    {
        (Origin, Rules) = (origin, rules);
        _scores = [.. rawScores.Select(Round).Order()];
    }

    /// <summary>The id of the model that it belongs to.</summary>
    public string Id => Origin.ModelId;

    /// <summary>What it was made from.</summary>
    public ReferenceOrigin Origin { get; }

    /// <summary>The rules that it was made with.</summary>
    public MatchingRules Rules { get; }

    /// <summary>The frozen raw scores, rounded to 9 decimals, ascending.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>
    /// 0 to 100: the share of the frozen scores that lie below a raw score, equal ones by half; 0 in a set without scores.
    /// </summary>
    public double ScoreOf(double rawScore)
    {
        if (_scores is [])
        {
            return 0;
        }

        var score = Round(rawScore);
        var below = CountBelow(score);
        var equal = CountBelow(Math.BitIncrement(score)) - below;
        return 100 * (below + (equal / 2.0)) / _scores.Length;
    }

    /// <summary>A raw score as it is compared: 9 decimals.</summary>
    internal static double Round(double rawScore) => Math.Round(rawScore, Decimals);

    private int CountBelow(double bound)
    {
        var (low, high) = (0, _scores.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _scores[middle] < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>What a reference set was made from.</summary>
/// <param name="ModelId">The model that it belongs to, <c>baseline-1</c>.</param>
/// <param name="DataSetId">The data set.</param>
/// <param name="StoreVersion">The version of the store.</param>
/// <param name="Region">The home region whose pairs it holds.</param>
/// <param name="AsOf">The day whose knowledge it rests on.</param>
/// <param name="FeatureVersion">The version of the feature transforms.</param>
public sealed record ReferenceOrigin(
    string ModelId, string DataSetId, int StoreVersion, string Region, DateOnly AsOf, int FeatureVersion);
