namespace ChainMatch.ML.Rankers;

/// <summary>
/// A comparator: <see cref="Topsis"/> with entropy weights over the counts that the floors use (the levels of the
/// backoff and the region; absent levels drop out), more being better. Rounded to 12 decimals before ties are formed.
/// </summary>
internal sealed class TopsisRanker : IPlacementRanker
{
    private const int Decimals = 12;

    private static readonly Scope[] Scopes = [.. Floors.BackoffScopes, Scope.WholeRegion];

    /// <inheritdoc/>
    public string Id => "topsis";

    /// <inheritdoc/>
    public ScoreMeaning Meaning => ScoreMeaning.Order;

    /// <inheritdoc/>
    public IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken) => new Scorer(training);

    /// <summary>Keeps each scope's column until its counts change.</summary>
    private sealed class Scorer(TrainingPart training) : IQueryScorer
    {
        private readonly double[] _values = new double[training.Candidates.Count];
        private readonly (TopsisColumn Column, int Version)[] _held =
            [.. Scopes.Select(_ => (new TopsisColumn(training.Candidates.Count), 0))];

        public void Score(QueryKey query, Span<double> scores)
        {
            List<TopsisColumn> columns = [];
            foreach (var (index, scope) in Scopes.Index())
            {
                if (training.Counts.Find(scope, query) is { } counts)
                {
                    columns.Add(ColumnOf(index, counts));
                }
            }

            Topsis.Score(columns, scores);
            foreach (ref var score in scores)
            {
                score = Math.Round(score, Decimals);
            }
        }

        private TopsisColumn ColumnOf(int index, CandidateCounts counts)
        {
            ref var held = ref _held[index];
            if (held.Version != counts.Version)
            {
                for (var i = 0; i < _values.Length; i++)
                {
                    _values[i] = counts.Counts[i];
                }

                held.Column.Fill(_values, isBenefit: true);
                held.Version = counts.Version;
            }

            return held.Column;
        }
    }
}
