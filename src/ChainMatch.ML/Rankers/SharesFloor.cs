namespace ChainMatch.ML.Rankers;

/// <summary>
/// The floor that adds up shares (DESIGN §6): Σ c(level, e) / (N(level) + 5) over the levels of the backoff and the
/// region. Absent levels drop out. Rounded to 12 decimals, so that equal shares tie.
/// </summary>
internal sealed class SharesFloor : IPlacementRanker
{
    private const double Damping = 5;
    private const int Decimals = 12;

    private static readonly Scope[] Scopes = [.. Floors.BackoffScopes, Scope.WholeRegion];

    /// <inheritdoc/>
    public string Id => "shares";

    /// <inheritdoc/>
    public ScoreMeaning Meaning => ScoreMeaning.Order;

    /// <inheritdoc/>
    public IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken) => new Scorer(training);

    private sealed class Scorer(TrainingPart training) : IQueryScorer
    {
        public void Score(QueryKey query, Span<double> scores)
        {
            scores.Clear();
            foreach (var scope in Scopes)
            {
                if (training.Counts.Find(scope, query) is not { } counts)
                {
                    continue;
                }

                foreach (var candidate in counts.Present)
                {
                    scores[candidate] += counts.Counts[candidate] / (counts.Total + Damping);
                }
            }

            foreach (ref var score in scores)
            {
                score = Math.Round(score, Decimals);
            }
        }
    }
}
