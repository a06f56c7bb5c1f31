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
        private readonly QueryCounts _counts = new(training.Counts, Scopes);

        public void Score(QueryKey query, CandidateScores scores)
        {
            _counts.Load(query);
            _counts.Score(scores, Shares);
        }

        private double Shares(ReadOnlySpan<int> row)
        {
            var sum = 0.0;
            for (var i = 0; i < row.Length; i++)
            {
                sum += row[i] / (_counts.Found[i].Counts.Total + Damping);
            }

            return Math.Round(sum, Decimals);
        }
    }
}
