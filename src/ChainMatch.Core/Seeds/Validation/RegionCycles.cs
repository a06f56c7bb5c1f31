using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>Finds places that are part of themselves.</summary>
internal static class RegionCycles
{
    /// <summary>
    /// Reports each cycle once, at the row whose parent cannot hold it, and gives the codes of all members.
    /// </summary>
    internal static IReadOnlySet<string> Report(SeedTable table, ProblemList problems)
    {
        var rows = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row.Fact is Region { Code: not null }))
        {
            rows.TryAdd(((Region)row.Fact).Code, row);
        }

        var members = new HashSet<string>(StringComparer.Ordinal);
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
                Report([.. walk[start..].Select(member => rows[member])], problems);
                members.UnionWith(walk[start..]);
            }
        }

        return members;
    }

    private static void Report(SeedRow[] cycle, ProblemList problems)
    {
        var parent = FactKind.Of<Region>().Columns.Single(column => column.Name == "parent");
        var names = string.Join(" → ", cycle.Append(cycle[0]).Select(row => ((Region)row.Fact).Code));
        var fault = cycle.Index()
            .Where(row => Kind(row.Item) <= Kind(cycle[(row.Index + 1) % cycle.Length]))
            .Select(row => row.Item)
            .DefaultIfEmpty(cycle[0])
            .MinBy(row => row.Number);
        problems.Add(
            SeedRules.PlaceCycle, fault, parent,
            $"The places are part of each other in a circle: {names}. Correct a parent.");

        static RegionKind Kind(SeedRow row) => ((Region)row.Fact).Kind;
    }
}
