using ChainMatch.ML.Rankers;

namespace ChainMatch.ML.Evaluation;

/// <summary>One row of a reliability table.</summary>
/// <param name="From">The least probability of the bin.</param>
/// <param name="To">The probability that it ends before; the last bin includes 1.</param>
/// <param name="Pairs">How many pairs of a query and a candidate have such a probability.</param>
/// <param name="Predicted">The mean of their probabilities; null without pairs.</param>
/// <param name="Observed">Which share of them came; null without pairs.</param>
public sealed record ReliabilityBin(double From, double To, long Pairs, double? Predicted, double? Observed);

/// <summary>
/// Whether probabilities mean what they say: ten bins of equal width over all pairs of a judged query and a candidate,
/// and the expected calibration error Σ pairs/all · |observed − predicted| (Naeini, Cooper and Hauskrecht, AAAI 2015).
/// Queries that are dropped, where no candidate came, are left out, as for every figure.
/// </summary>
/// <param name="Ranker">The ranker.</param>
/// <param name="Ece">The expected calibration error, 0 (none) to 1.</param>
/// <param name="Bins">The reliability table.</param>
public sealed record Calibration(string Ranker, double Ece, IReadOnlyList<ReliabilityBin> Bins);

/// <summary>Counts pairs of a predicted probability and what happened.</summary>
internal sealed class Reliability
{
    private const int Bins = 10;

    private readonly long[] _pairs = new long[Bins];
    private readonly double[] _predicted = new double[Bins];
    private readonly long[] _observed = new long[Bins];

    /// <summary>Counts the candidates of a query.</summary>
    internal void Add(CandidateScores probabilities, JudgedQuery query)
    {
        foreach (var probability in probabilities.Single)
        {
            Add(probability, 1);
        }

        for (var ofClass = 0; ofClass < probabilities.ByClass.Length; ofClass++)
        {
            if (probabilities.Others[ofClass] is > 0 and var candidates)
            {
                Add(probabilities.ByClass[ofClass], candidates);
            }
        }

        foreach (var relevant in query.Warm)
        {
            _observed[BinOf(probabilities[relevant.Candidate])]++;
        }
    }

    /// <summary>Counts what another one counted.</summary>
    internal void Add(Reliability other)
    {
        for (var bin = 0; bin < Bins; bin++)
        {
            _pairs[bin] += other._pairs[bin];
            _predicted[bin] += other._predicted[bin];
            _observed[bin] += other._observed[bin];
        }
    }

    /// <summary>The table and its error.</summary>
    internal Calibration Of(string ranker)
    {
        double all = _pairs.Sum();
        var error = Enumerable.Range(0, Bins).Sum(bin => Math.Abs(_observed[bin] - _predicted[bin])) / all;
        return new Calibration(ranker, error, [.. Enumerable.Range(0, Bins).Select(BinAt)]);
    }

    private void Add(double probability, int candidates)
    {
        _pairs[BinOf(probability)] += candidates;
        _predicted[BinOf(probability)] += probability * candidates;
    }

    private static int BinOf(double probability) => probability is >= 0 and <= 1
        ? Math.Min((int)(probability * Bins), Bins - 1)
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    private ReliabilityBin BinAt(int bin) => new(
        (double)bin / Bins,
        (bin + 1.0) / Bins,
        _pairs[bin],
        _pairs[bin] == 0 ? null : _predicted[bin] / _pairs[bin],
        _pairs[bin] == 0 ? null : (double)_observed[bin] / _pairs[bin]);
}
