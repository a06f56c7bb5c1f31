namespace ChainMatch.ML.Rankers;

/// <summary>
/// A floor that orders by the count of one scope, ties by that of the next, and so on down to all placements
/// (DESIGN §6). A scope that is absent drops out. Each scope's placements are among those of the next.
/// </summary>
internal sealed class LexicographicFloor(string id, params Scope[] scopes) : IPlacementRanker
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public ScoreMeaning Meaning => ScoreMeaning.Order;

    /// <inheritdoc/>
    public IQueryScorer Train(TrainingPart training, CancellationToken cancellationToken) =>
        new Scorer(training.Counts, [.. scopes.Reverse()]);

    /// <summary>Ranks level by level, the widest scope first, and keeps each level until its counts change.</summary>
    private sealed class Scorer(ScopeCounts counts, Scope[] scopes) : IQueryScorer
    {
        private readonly RankLevel[] _levels = [.. scopes.Select(_ => new RankLevel(counts.Classes))];

        public void Score(QueryKey query, CandidateScores scores)
        {
            RankLevel? widest = null, top = null;
            foreach (var (index, scope) in scopes.Index())
            {
                // Counts of all placements order as the number of placements does, with which every candidate starts.
                if (counts.Find(scope, query) is { } found && !counts.AreOfAll(found))
                {
                    _levels[index].Refine(top, found);
                    top = _levels[index];
                    widest ??= top;
                }
            }

            for (var ofClass = 0; ofClass < counts.Classes.Count; ofClass++)
            {
                scores.SetOthers(ofClass, ofClass);
            }

            foreach (var candidate in widest is null ? [] : widest.Present)
            {
                scores.Set(candidate, top!.RankOf(candidate));
            }
        }
    }
}
