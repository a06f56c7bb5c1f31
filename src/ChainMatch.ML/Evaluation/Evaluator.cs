using ChainMatch.ML.Rankers;
using ChainMatch.Storage;

namespace ChainMatch.ML.Evaluation;

/// <summary>Trains rankers at a cut and judges them by what happened from then on.</summary>
/// <param name="rankers">The rankers, <see cref="Floors.All"/> among them, in the order of the report.</param>
/// <param name="time">Measures how long it takes.</param>
public sealed class Evaluator(IReadOnlyList<IPlacementRanker> rankers, TimeProvider time)
{
    private const int QueriesBetweenReports = 16;

    /// <summary>Judges the rankers.</summary>
    /// <param name="split">The data set at a cut; <see cref="CutSplit.Check"/> found nothing.</param>
    /// <param name="progress">Hears of trainings and queries; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public CutEvaluation Evaluate(
        CutSplit split, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var scorers = new IQueryScorer[rankers.Count];
        foreach (var (index, ranker) in rankers.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(ranker.Id, index, rankers.Count));
            scorers[index] = ranker.Train(split.Training, cancellationToken);
        }

        var trained = time.GetTimestamp();
        var evaluation = new CutEvaluation(split, rankers);
        Score(split, scorers, evaluation, progress, cancellationToken);
        evaluation.Seconds = new EvaluationSeconds(
            time.GetElapsedTime(started, trained).TotalSeconds, time.GetElapsedTime(trained).TotalSeconds);
        return evaluation;
    }

    private static void Score(
        CutSplit split,
        IQueryScorer[] scorers,
        CutEvaluation evaluation,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var scores = new CandidateScores(split.Training.Counts.Classes);
        var bySegment = split.Test.Queries.Index()
            .OrderBy(query => query.Item.Key.Segment).ThenBy(query => query.Item.Key.Region);
        foreach (var (done, (place, query)) in bySegment.Index())
        {
            if (done % QueriesBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress("queries", done, split.Test.Queries.Count));
            }

            foreach (var (ranker, scorer) in scorers.Index())
            {
                scores.Restart();
                scorer.Score(query.Key, scores);
                scores.CheckWhole();
                evaluation.Take(place, ranker, query, scores);
            }
        }
    }
}
