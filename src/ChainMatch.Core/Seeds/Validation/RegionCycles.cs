using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>Places that are part of themselves.</summary>
internal sealed class RegionCycles
{
    private static readonly FactColumn Parent =
        FactKind.Of<Region>().Columns.Single(column => column.Name == "parent");

    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _faults = [];

    private RegionCycles()
    {
    }

    /// <summary>The codes of all places on a cycle.</summary>
    internal IReadOnlySet<string> Members => _members;

    /// <summary>Finds the cycles.</summary>
    internal static RegionCycles Find(IEnumerable<SeedRow> all)
    {
        var rows = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        foreach (var row in all.Where(row => row.Fact is Region { Code: not null }))
        {
            rows.TryAdd(((Region)row.Fact).Code, row);
        }

        var found = new RegionCycles();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in rows.Keys)
        {
            var walk = new List<string>();
            var place = (string?)code;
            while (place is not null && rows.TryGetValue(place, out var row) && done.Add(place))
            {
                walk.Add(place);
                place = ((Region)row.Fact).Parent;
            }

            if (place is not null && walk.IndexOf(place) is >= 0 and var start)
            {
                found.Add([.. walk[start..].Select(member => rows[member])]);
            }
        }

        return found;
    }

    /// <summary>Reports each cycle once, at the row whose parent cannot hold it.</summary>
    internal void Report(SeedRow row, ProblemList problems)
    {
        if (_faults.TryGetValue(row.Number, out var names))
        {
            problems.Add(
                SeedRules.PlaceCycle, row, Parent,
                $"The places are part of each other in a circle: {names}. Correct a parent.");
        }
    }

    private void Add(SeedRow[] cycle)
    {
        var fault = cycle.Index()
            .Where(row => Kind(row.Item) <= Kind(cycle[(row.Index + 1) % cycle.Length]))
            .Select(row => row.Item)
            .DefaultIfEmpty(cycle[0])
            .MinBy(row => row.Number);
        _faults[fault.Number] = string.Join(" → ", cycle.Append(cycle[0]).Select(row => ((Region)row.Fact).Code));
        _members.UnionWith(cycle.Select(row => ((Region)row.Fact).Code));

        static RegionKind Kind(SeedRow row) => ((Region)row.Fact).Kind;
    }
}
