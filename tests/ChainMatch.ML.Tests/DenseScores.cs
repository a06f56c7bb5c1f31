using ChainMatch.ML.Rankers;

namespace ChainMatch.ML;

/// <summary>Scores of every candidate, out of and into the form that rankers give them.</summary>
internal static class DenseScores
{
    /// <summary>What a scorer gives, candidate by candidate.</summary>
    internal static double[] Of(IQueryScorer scorer, TrainingPart training, QueryKey query)
    {
        var scores = Whole(scorer, training, query);
        return [.. training.Candidates.Select((_, candidate) => scores[candidate])];
    }

    /// <summary>What a scorer gives.</summary>
    internal static CandidateScores Whole(IQueryScorer scorer, TrainingPart training, QueryKey query)
    {
        var scores = new CandidateScores(training.Counts.Classes);
        scorer.Score(query, scores);
        scores.CheckWhole();
        return scores;
    }

    /// <summary>Scores that are given one by one.</summary>
    internal static CandidateScores From(params double[] values)
    {
        var scores = new CandidateScores(new CandidateClasses(new int[values.Length]));
        scores.SetAll(values);
        return scores;
    }
}
