namespace ChainMatch.ML.Rankers;

/// <summary>What the scores of a ranker say.</summary>
public enum ScoreMeaning
{
    /// <summary>Which candidate comes before which, and nothing else.</summary>
    Order,

    /// <summary>The probability, 0 to 1, that the candidate places something of the query's kind in its year.</summary>
    Probability,
}

/// <summary>Where and when somebody is looked for.</summary>
/// <param name="Region">The region, a node of the data set's regions.</param>
/// <param name="Segment">The segment, a node of its segments.</param>
/// <param name="Year">The calendar year.</param>
public readonly record struct QueryKey(int Region, int Segment, int Year);

/// <summary>Orders the candidates of queries by what is known before a cut.</summary>
public interface IPlacementRanker
{
    /// <summary>The name by which results are shown.</summary>
    string Id { get; }

    /// <summary>What its scores say.</summary>
    ScoreMeaning Meaning { get; }

    /// <summary>Learns from what was before the cut. It sees nothing else.</summary>
    /// <param name="training">The placements before the cut and the candidates.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>A scorer that is frozen at the cut. It serves one query at a time.</returns>
    IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken);
}

/// <summary>Scores the candidates of one query after the other.</summary>
public interface IQueryScorer
{
    /// <summary>Scores every candidate; higher comes first, equal scores are a tie.</summary>
    /// <param name="query">The query. Evaluation asks for those of one segment in a row.</param>
    /// <param name="scores">Takes the scores; it is empty before.</param>
    void Score(QueryKey query, CandidateScores scores);
}
