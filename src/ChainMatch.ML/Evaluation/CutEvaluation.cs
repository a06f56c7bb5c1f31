using ChainMatch.ML.Rankers;

namespace ChainMatch.ML.Evaluation;

/// <summary>What every ranker did with every query from one cut on.</summary>
public sealed class CutEvaluation
{
    private readonly IReadOnlyList<IPlacementRanker> _rankers;
    private readonly QueryMetrics[][] _metrics;
    private readonly Reliability?[] _reliability;

    internal CutEvaluation(CutSplit split, IReadOnlyList<IPlacementRanker> rankers)
    {
        (Split, _rankers) = (split, rankers);
        _metrics = [.. split.Test.Queries.Select(_ => new QueryMetrics[rankers.Count])];
        _reliability =
            [.. rankers.Select(ranker => ranker.Meaning is ScoreMeaning.Probability ? new Reliability() : null)];
    }

    /// <summary>The data set at the cut.</summary>
    internal CutSplit Split { get; }

    /// <summary>How long it took.</summary>
    internal EvaluationSeconds Seconds { get; set; } = new(0, 0);

    /// <summary>Takes the scores of the candidates of a query.</summary>
    internal void Take(int place, int ranker, JudgedQuery query, CandidateScores scores)
    {
        _metrics[place][ranker] = QueryMetrics.Of(scores, query);
        _reliability[ranker]?.Add(scores, query);
    }

    /// <summary>The report on one cut, or on several whose queries are pooled.</summary>
    /// <param name="cuts">The cuts, at least one, of one data set and judged with the same rankers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static EvaluationResult Report(IReadOnlyList<CutEvaluation> cuts, CancellationToken cancellationToken)
    {
        QueryResult[] queries =
        [
            .. cuts.SelectMany(cut => cut.Queries)
                .OrderBy(query => query.Query.Region).ThenBy(query => query.Query.Segment)
                .ThenBy(query => query.Query.Year).ThenBy(query => query.Cut),
        ];
        RankerMetrics[] metrics =
        [
            .. cuts[0]._rankers.Select((ranker, index) => new RankerMetrics(
                ranker.Id, QueryMetrics.Mean([.. queries.Select(query => query.Metrics[index])]))),
        ];
        var best = Floors.All.Select(floor => metrics.Single(one => one.Ranker == floor.Id))
            .MaxBy(floor => floor.Metrics.Ndcg10)!.Ranker;
        return new EvaluationResult
        {
            Dataset = cuts[0].Split.Set.Name,
            Cuts = [.. cuts.Select(cut => cut.Split.Cut)],
            Queries = queries.Length,
            RepeatedQueries = queries.Length - queries.DistinctBy(query => query.Query).Count(),
            DroppedQueries = cuts.Sum(cut => cut.Split.Test.Dropped.Count),
            Candidates = cuts is [var only] ? only.Split.Training.Candidates.Count : null,
            Warm = cuts.Sum(cut => cut.Split.Test.Warm),
            Cold = cuts.Sum(cut => cut.Split.Test.Cold),
            ColdJudged = cuts.Sum(cut => cut.Split.Test.Queries.Sum(query => query.Cold)),
            BestFloor = best,
            Metrics = metrics,
            Differences = Differences(metrics, best, queries, cancellationToken),
            Calibration = Calibrations(cuts),
            Seconds = new EvaluationSeconds(cuts.Sum(cut => cut.Seconds.Train), cuts.Sum(cut => cut.Seconds.Score)),
            PerQuery = queries,
        };
    }

    private IEnumerable<QueryResult> Queries => Split.Test.Queries.Select((query, index) =>
        new QueryResult(query.Key, Split.Cut, _metrics[index]));

    private static Difference[] Differences(
        RankerMetrics[] rankers, string best, QueryResult[] queries, CancellationToken cancellationToken)
    {
        var floor = Array.FindIndex(rankers, ranker => ranker.Ranker == best);
        var compared =
            (from ranker in Enumerable.Range(0, rankers.Length)
             where ranker != floor
             from metric in QueryMetrics.All
             select (Ranker: ranker, metric.Name, metric.Of)).ToArray();
        double[][] rows =
        [
            .. queries.Select(query => Array.ConvertAll(
                compared, one => one.Of(query.Metrics[one.Ranker]) - one.Of(query.Metrics[floor]))),
        ];
        return
        [
            .. compared.Zip(PairedBootstrap.Of(rows, cancellationToken), (one, over) => new Difference(
                rankers[one.Ranker].Ranker, best, one.Name, over.Mean, over.Low, over.High)),
        ];
    }

    private static List<Calibration> Calibrations(IReadOnlyList<CutEvaluation> cuts)
    {
        List<Calibration> calibrations = [];
        foreach (var (index, ranker) in cuts[0]._rankers.Index())
        {
            if (ranker.Meaning is ScoreMeaning.Probability)
            {
                var pooled = new Reliability();
                foreach (var cut in cuts)
                {
                    pooled.Add(cut._reliability[index]!);
                }

                calibrations.Add(pooled.Of(ranker.Id));
            }
        }

        return calibrations;
    }
}
