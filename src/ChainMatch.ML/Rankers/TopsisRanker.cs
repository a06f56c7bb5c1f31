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
        private readonly QueryCounts _counts = new(training.Counts, Scopes);
        private readonly (TopsisColumn? Column, int Version)[] _held = new (TopsisColumn?, int)[Scopes.Length];
        private readonly List<TopsisColumn> _columns = [];
        private double[] _weights = [];
        private double[] _scaled = [];

        public void Score(QueryKey query, CandidateScores scores)
        {
            _counts.Load(query);
            _columns.Clear();
            foreach (var (place, counts, _) in _counts.Found)
            {
                _columns.Add(ColumnOf(place, counts));
            }

            (_weights, _scaled) = (new double[_columns.Count], new double[_columns.Count]);
            Topsis.Weigh(_columns, _weights);
            _counts.Score(scores, Closeness);
        }

        private double Closeness(ReadOnlySpan<int> row)
        {
            for (var i = 0; i < row.Length; i++)
            {
                _scaled[i] = _columns[i].Scale(row[i]);
            }

            return Math.Round(Topsis.Closeness(_weights, _scaled), Decimals);
        }

        private TopsisColumn ColumnOf(int place, CandidateCounts counts)
        {
            ref var held = ref _held[place];
            if (held.Column is null || held.Version != counts.Version)
            {
                held = (TopsisColumn.Of(Spread(counts), isBenefit: true), counts.Version);
            }

            return held.Column;
        }

        /// <summary>How many candidates have each count, by count: sums do not depend on the order of the placements.</summary>
        private static List<(double Value, int Rows)> Spread(CandidateCounts counts)
        {
            var rows = new SortedDictionary<int, int>();
            foreach (var candidate in counts.Present)
            {
                rows[counts.Counts[candidate]] = rows.GetValueOrDefault(counts.Counts[candidate]) + 1;
            }

            if (counts.Present.Length < counts.Counts.Length)
            {
                rows[0] = counts.Counts.Length - counts.Present.Length;
            }

            return [.. rows.Select(row => ((double)row.Key, row.Value))];
        }
    }
}
