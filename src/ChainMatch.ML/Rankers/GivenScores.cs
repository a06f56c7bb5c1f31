namespace ChainMatch.ML.Rankers;

/// <summary>The scores of a ranker that is not of ours, which were made for these queries and candidates.</summary>
internal sealed class GivenScores(ScoreMeaning meaning, IReadOnlyDictionary<QueryKey, double[]> scores)
    : IPlacementRanker, IQueryScorer
{
    /// <inheritdoc/>
    public string Id => "scores";

    /// <inheritdoc/>
    public ScoreMeaning Meaning => meaning;

    /// <inheritdoc/>
    public IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken) => this;

    /// <inheritdoc/>
    public void Score(QueryKey query, CandidateScores candidateScores) => candidateScores.SetAll(scores[query]);
}
