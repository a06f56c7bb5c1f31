namespace ChainMatch.ML.Rankers;

/// <summary>
/// A floor that orders by the count of one scope, ties by that of the next, and so on (DESIGN §6). A scope that is
/// absent drops out.
/// </summary>
internal sealed class LexicographicFloor(string id, params Scope[] scopes) : IPlacementRanker
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public ScoreMeaning Meaning => ScoreMeaning.Order;

    /// <inheritdoc/>
    public IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken) =>
        new Scorer(training, [.. scopes.Reverse()]);

    /// <summary>Ranks level by level, the last scope first, and keeps each level until its counts change.</summary>
    private sealed class Scorer(TrainingPart training, Scope[] scopes) : IQueryScorer
    {
        private readonly Level[] _levels = [.. scopes.Select(_ => new Level(training.Candidates.Count))];
        private readonly Level _bottom = new(training.Candidates.Count);

        public void Score(QueryKey query, Span<double> scores)
        {
            var (below, isNew) = (_bottom, false);
            foreach (var (index, scope) in scopes.Index())
            {
                if (training.Counts.Find(scope, query) is { } counts)
                {
                    isNew = _levels[index].Refine(below, isNew, counts);
                    below = _levels[index];
                }
                else
                {
                    // What stands above was refined from another level before.
                    isNew |= _levels[index].Leave();
                }
            }

            below.Ranks.CopyTo(scores);
        }
    }

    /// <summary>Dense ranks from 0, higher is better, by the counts down to one scope.</summary>
    private sealed class Level(int candidates)
    {
        private const int Never = -1;

        private readonly double[] _ranks = new double[candidates];
        private int _version = Never;
        private double _top;

        internal ReadOnlySpan<double> Ranks => _ranks;

        /// <summary>Lifts the candidates that have a count, by count, above those that have none.</summary>
        /// <returns>Whether the ranks may be others than before.</returns>
        internal bool Refine(Level below, bool isBelowNew, CandidateCounts counts)
        {
            if (_version == counts.Version && !isBelowNew)
            {
                return false;
            }

            below._ranks.CopyTo(_ranks, 0);
            (_version, _top) = (counts.Version, below._top);
            var lifted = new (int Count, double Below, int Candidate)[counts.Present.Length];
            for (var i = 0; i < lifted.Length; i++)
            {
                var candidate = counts.Present[i];
                lifted[i] = (counts.Counts[candidate], below._ranks[candidate], candidate);
            }

            Array.Sort(lifted);
            for (var i = 0; i < lifted.Length; i++)
            {
                var isTied = i > 0 && lifted[i].Count == lifted[i - 1].Count && lifted[i].Below == lifted[i - 1].Below;
                _top += isTied ? 0 : 1;
                _ranks[lifted[i].Candidate] = _top;
            }

            return true;
        }

        /// <summary>Notes that the scope is absent; true when it was not before.</summary>
        internal bool Leave()
        {
            var was = _version != Never;
            _version = Never;
            return was;
        }
    }
}
