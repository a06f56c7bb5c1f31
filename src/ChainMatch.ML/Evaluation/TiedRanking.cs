using ChainMatch.ML.Rankers;

namespace ChainMatch.ML.Evaluation;

/// <summary>
/// Where the relevant candidates of a query stand when it is ordered by score. Equal scores have no order, so every
/// figure is its exact expectation over all orders of the tied.
/// </summary>
internal sealed class TiedRanking
{
    private readonly Tie[] _ties;
    private readonly int _relevant;

    /// <summary>Orders the candidates.</summary>
    /// <param name="scores">The score of each candidate, higher first.</param>
    /// <param name="relevant">The relevant candidates, at least one, each once.</param>
    internal TiedRanking(CandidateScores scores, IReadOnlyList<Relevant> relevant)
    {
        _relevant = relevant.Count;
        var wanted = new double[relevant.Count];
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = scores[relevant[i].Candidate];
        }

        double[] levels = [.. wanted.Distinct().Order()];
        var (above, equal) = Count(scores, levels);
        _ties = new Tie[levels.Length];
        for (var level = 0; level < levels.Length; level++)
        {
            var ours = relevant.Where((_, index) => wanted[index] == levels[level]).ToList();
            _ties[^(level + 1)] = new Tie(
                above[level], equal[level], ours.Count, ours.Sum(one => Gain(one.Grade)));
        }

        Ideal = [.. relevant.Select(one => Gain(one.Grade)).OrderDescending()];
    }

    /// <summary>The gains of the relevant candidates in the best order.</summary>
    private double[] Ideal { get; }

    /// <summary>Normalised discounted cumulative gain: gain 2^grade − 1, discount log2(rank + 1).</summary>
    internal double Ndcg(int k)
    {
        var gained = 0.0;
        foreach (var tie in _ties)
        {
            for (var rank = tie.Above + 1; rank <= Math.Min(tie.Above + tie.Size, k); rank++)
            {
                gained += tie.Gain / tie.Size / Math.Log2(rank + 1);
            }
        }

        var best = 0.0;
        for (var rank = 1; rank <= Math.Min(Ideal.Length, k); rank++)
        {
            best += Ideal[rank - 1] / Math.Log2(rank + 1);
        }

        return gained / best;
    }

    /// <summary>1 / rank of the first relevant candidate, over the whole list.</summary>
    internal double ReciprocalRank()
    {
        // The first of m among t tied stands at place i with probability m/(t−i+1) · Π over j < i of 1 − m/(t−j+1).
        var first = _ties[0];
        var (expected, isOpen) = (0.0, 1.0);
        for (var i = 1; i <= first.Size - first.Relevant + 1; i++)
        {
            var chance = (double)first.Relevant / (first.Size - i + 1);
            expected += isOpen * chance / (first.Above + i);
            isOpen *= 1 - chance;
        }

        return expected;
    }

    /// <summary>How many relevant candidates stand in the first k.</summary>
    internal double Hits(int k) => _ties.Sum(tie => (double)tie.Relevant * tie.PlacesIn(k) / tie.Size);

    /// <summary>Which share of the relevant candidates stands in the first k.</summary>
    internal double Recall(int k) => Hits(k) / _relevant;

    /// <summary>The probability that a relevant candidate stands in the first k (hypergeometric).</summary>
    internal double Hit(int k)
    {
        var first = _ties[0];
        var missed = 1.0;
        for (var place = 0; place < first.PlacesIn(k); place++)
        {
            missed *= Math.Max(0, first.Size - first.Relevant - place) / (double)(first.Size - place);
        }

        return 1 - missed;
    }

    private static double Gain(int grade) => (1 << grade) - 1;

    /// <summary>How many candidates stand above each level, and how many at it.</summary>
    private static (int[] Above, int[] Equal) Count(CandidateScores scores, double[] levels)
    {
        var (above, equal) = (new int[levels.Length], new int[levels.Length]);
        foreach (var score in scores.Single)
        {
            Place(score, 1, levels, above, equal);
        }

        for (var ofClass = 0; ofClass < scores.ByClass.Length; ofClass++)
        {
            Place(scores.ByClass[ofClass], scores.Others[ofClass], levels, above, equal);
        }

        for (var level = levels.Length - 2; level >= 0; level--)
        {
            above[level] += above[level + 1];
        }

        return (above, equal);
    }

    private static void Place(double score, int candidates, double[] levels, int[] above, int[] equal)
    {
        if (candidates == 0 || score < levels[0])
        {
            return;
        }

        var level = Array.BinarySearch(levels, score);
        if (level >= 0)
        {
            equal[level] += candidates;
        }

        // It stands above every level below its place; counted at the highest and added up afterwards.
        var highest = (level >= 0 ? level : ~level) - 1;
        if (highest >= 0)
        {
            above[highest] += candidates;
        }
    }

    /// <summary>Candidates of one score, some of them relevant.</summary>
    /// <param name="Above">How many candidates have a higher score.</param>
    /// <param name="Size">How many have this one.</param>
    /// <param name="Relevant">How many of them are relevant.</param>
    /// <param name="Gain">The gains of the relevant ones together.</param>
    private readonly record struct Tie(int Above, int Size, int Relevant, double Gain)
    {
        /// <summary>How many of the first k places are theirs.</summary>
        internal int PlacesIn(int k) => Math.Clamp(k - Above, 0, Size);
    }
}
