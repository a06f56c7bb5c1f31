namespace ChainMatch.ML.Rankers;

/// <summary>The counts of several scopes around the query at hand.</summary>
internal sealed class QueryCounts(ScopeCounts counts, Scope[] scopes)
{
    private readonly List<(int Place, CandidateCounts Counts, bool AreOfAll)> _found = [];

    /// <summary>The scopes that are there: the place of each, its counts, whether they are those of all placements.</summary>
    internal IReadOnlyList<(int Place, CandidateCounts Counts, bool AreOfAll)> Found => _found;

    /// <summary>The candidates by the number of their placements.</summary>
    internal CandidateClasses Classes => counts.Classes;

    /// <summary>Goes to a query.</summary>
    internal void Load(QueryKey query)
    {
        _found.Clear();
        foreach (var (place, scope) in scopes.Index())
        {
            if (counts.Find(scope, query) is { } found)
            {
                _found.Add((place, found, counts.AreOfAll(found)));
            }
        }
    }

    /// <summary>
    /// Scores each candidate that occurs in a scope by itself and the others by class.
    /// </summary>
    /// <param name="scores">Takes the scores.</param>
    /// <param name="scoreOf">The score of a candidate's counts, in the order of <see cref="Found"/>.</param>
    internal void Score(CandidateScores scores, Func<ReadOnlySpan<int>, double> scoreOf)
    {
        Span<int> row = stackalloc int[_found.Count];
        for (var ofClass = 0; ofClass < Classes.Count; ofClass++)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = _found[i].AreOfAll ? Classes.PlacementsOf(ofClass) : 0;
            }

            scores.SetOthers(ofClass, scoreOf(row));
        }

        foreach (var scope in _found)
        {
            foreach (var candidate in scope.AreOfAll ? [] : scope.Counts.Present)
            {
                if (!scores.Holds(candidate))
                {
                    for (var i = 0; i < row.Length; i++)
                    {
                        row[i] = _found[i].Counts.Counts[candidate];
                    }

                    scores.Set(candidate, scoreOf(row));
                }
            }
        }
    }
}
