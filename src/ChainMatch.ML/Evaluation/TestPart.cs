using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Evaluation;

/// <summary>A candidate that did place something of a query's kind.</summary>
/// <param name="Candidate">Its place among the candidates.</param>
/// <param name="Grade">The highest grade of the pair, 1 to 4.</param>
public readonly record struct Relevant(int Candidate, int Grade);

/// <summary>A query that can be judged: at least one enterprise that came was known before the cut.</summary>
/// <param name="Key">The query.</param>
/// <param name="Warm">The candidates that came, in the order of the candidates.</param>
/// <param name="Cold">How many came that nobody could know: their first placement is on or after the cut.</param>
public sealed record JudgedQuery(QueryKey Key, IReadOnlyList<Relevant> Warm, int Cold);

/// <summary>What happened from a cut on: the distinct (region, segment, calendar year) are the queries.</summary>
public sealed class TestPart
{
    private readonly List<JudgedQuery> _queries = [];
    private readonly HashSet<QueryKey> _dropped = [];

    /// <summary>Takes the placements from the cut on.</summary>
    public TestPart(PlacementSet set, TrainingPart training)
    {
        var placements = set.Placements.Skip(training.Placements.Count)
            .OrderBy(placement => placement.Region).ThenBy(placement => placement.Segment)
            .ThenBy(placement => placement.Date.Year).ThenBy(placement => placement.Enterprise)
            .ToArray();
        for (var start = 0; start < placements.Length;)
        {
            var key = KeyOf(placements[start]);
            var end = start + 1;
            while (end < placements.Length && KeyOf(placements[end]) == key)
            {
                end++;
            }

            Add(key, placements.AsSpan(start..end), training);
            start = end;
        }
    }

    /// <summary>The queries that can be judged, by region, segment, year.</summary>
    public IReadOnlyList<JudgedQuery> Queries => _queries;

    /// <summary>The queries that nobody came to who was known before the cut.</summary>
    public IReadOnlySet<QueryKey> Dropped => _dropped;

    /// <summary>How many pairs of a query and an enterprise there are whose enterprise was known before the cut.</summary>
    public int Warm { get; private set; }

    /// <summary>How many pairs there are whose enterprise nobody could know.</summary>
    public int Cold { get; private set; }

    private static QueryKey KeyOf(Placement placement) =>
        new(placement.Region, placement.Segment, placement.Date.Year);

    private void Add(QueryKey key, ReadOnlySpan<Placement> placements, TrainingPart training)
    {
        var (grades, warm) = (new SortedDictionary<int, int>(), new List<Relevant>());
        foreach (var placement in placements)
        {
            grades[placement.Enterprise] = Math.Max(placement.Grade, grades.GetValueOrDefault(placement.Enterprise));
        }

        foreach (var (enterprise, grade) in grades)
        {
            if (training.CandidateOf(enterprise) is >= 0 and var candidate)
            {
                warm.Add(new Relevant(candidate, grade));
            }
        }

        Warm += warm.Count;
        Cold += grades.Count - warm.Count;
        if (warm is [])
        {
            _dropped.Add(key);
        }
        else
        {
            _queries.Add(new JudgedQuery(key, warm, grades.Count - warm.Count));
        }
    }
}
