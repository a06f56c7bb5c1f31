using ChainMatch.ML.Rankers;

namespace ChainMatch.ML.Evaluation;

/// <summary>How well candidates are ordered, for one query or as the mean over queries; all from 0 to 1.</summary>
/// <param name="Ndcg10">NDCG of the first ten: gain 2^grade − 1, discount log2(rank + 1), ideal over warm pairs.</param>
/// <param name="Mrr">1 / rank of the first that came, over the whole list.</param>
/// <param name="Recall10">Which share of the warm pairs stands in the first ten.</param>
/// <param name="Hit10">The probability that one stands in the first ten.</param>
/// <param name="Recall10ColdMissed">Which share of all pairs stands in the first ten; cold ones are missed.</param>
public readonly record struct QueryMetrics(
    double Ndcg10, double Mrr, double Recall10, double Hit10, double Recall10ColdMissed)
{
    private const int Top = 10;

    /// <summary>The metrics by their names in reports.</summary>
    public static IReadOnlyList<(string Name, Func<QueryMetrics, double> Of)> All { get; } =
    [
        ("ndcg10", metrics => metrics.Ndcg10),
        ("mrr", metrics => metrics.Mrr),
        ("recall10", metrics => metrics.Recall10),
        ("hit10", metrics => metrics.Hit10),
        ("recall10ColdMissed", metrics => metrics.Recall10ColdMissed),
    ];

    /// <summary>Judges the scores of a query's candidates.</summary>
    internal static QueryMetrics Of(CandidateScores scores, JudgedQuery query)
    {
        var ranking = new TiedRanking(scores, query.Warm);
        return new QueryMetrics(
            ranking.Ndcg(Top),
            ranking.ReciprocalRank(),
            ranking.Recall(Top),
            ranking.Hit(Top),
            ranking.Hits(Top) / (query.Warm.Count + query.Cold));
    }

    /// <summary>The mean over queries, at least one.</summary>
    internal static QueryMetrics Mean(IReadOnlyCollection<QueryMetrics> queries) => new(
        queries.Average(query => query.Ndcg10),
        queries.Average(query => query.Mrr),
        queries.Average(query => query.Recall10),
        queries.Average(query => query.Hit10),
        queries.Average(query => query.Recall10ColdMissed));
}
