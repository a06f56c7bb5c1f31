using ChainMatch.ML.Rankers;
using ChainMatch.Model;

namespace ChainMatch.ML.Evaluation;

/// <summary>The figures of a ranker.</summary>
/// <param name="Ranker">Its id.</param>
/// <param name="Metrics">The mean over the queries.</param>
public sealed record RankerMetrics(string Ranker, QueryMetrics Metrics);

/// <summary>How much better (above 0) or worse a ranker is than the best floor in one metric.</summary>
/// <param name="Ranker">The ranker.</param>
/// <param name="Floor">The floor.</param>
/// <param name="Metric">The metric, a name of <see cref="QueryMetrics.All"/>.</param>
/// <param name="Mean">The mean of ranker − floor over the queries.</param>
/// <param name="Low">The lower end of its interval of 95 %, by resampling queries.</param>
/// <param name="High">The upper end.</param>
public sealed record Difference(string Ranker, string Floor, string Metric, double Mean, double Low, double High);

/// <summary>A ranker that was left out, and why.</summary>
/// <param name="Ranker">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record NotEvaluated(string Ranker, LocalizedText Reason);

/// <summary>How long it took, in seconds.</summary>
/// <param name="Train">All trainings together.</param>
/// <param name="Score">Scoring and judging all queries with all rankers.</param>
public sealed record EvaluationSeconds(double Train, double Score);

/// <summary>How rankers do on a data set from one cut on, or from several, whose queries are pooled.</summary>
public sealed record EvaluationResult
{
    /// <summary>The name of the data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>The cuts, in the order given.</summary>
    public required IReadOnlyList<DateOnly> Cuts { get; init; }

    /// <summary>How many queries were judged.</summary>
    public required int Queries { get; init; }

    /// <summary>How many of them repeat a query of another cut: intervals take all for independent.</summary>
    public required int RepeatedQueries { get; init; }

    /// <summary>How many were not, because no enterprise known before the cut came.</summary>
    public required int DroppedQueries { get; init; }

    /// <summary>How many candidates each query has; null for several cuts, whose candidates differ.</summary>
    public required int? Candidates { get; init; }

    /// <summary>How many pairs of a query and an enterprise were known before the cut.</summary>
    public required int Warm { get; init; }

    /// <summary>How many pairs nobody could know, in judged and dropped queries.</summary>
    public required int Cold { get; init; }

    /// <summary>How many of <see cref="Cold"/> are in judged queries.</summary>
    public required int ColdJudged { get; init; }

    /// <summary>The floor with the highest NDCG; of equal ones the first.</summary>
    public required string BestFloor { get; init; }

    /// <summary>The figures of each ranker, floors first.</summary>
    public required IReadOnlyList<RankerMetrics> Metrics { get; init; }

    /// <summary>Every other ranker against the best floor, in every metric.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Reliability of the rankers whose scores are probabilities.</summary>
    public required IReadOnlyList<Calibration> Calibration { get; init; }

    /// <summary>How long it took.</summary>
    public required EvaluationSeconds Seconds { get; init; }

    /// <summary>The queries with the figures of every ranker, in the order of <see cref="Metrics"/>.</summary>
    public required IReadOnlyList<QueryResult> PerQuery { get; init; }
}

/// <summary>The figures of one query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Cut">The cut from which on it was judged.</param>
/// <param name="Metrics">The figures of each ranker.</param>
public sealed record QueryResult(QueryKey Query, DateOnly Cut, IReadOnlyList<QueryMetrics> Metrics);
