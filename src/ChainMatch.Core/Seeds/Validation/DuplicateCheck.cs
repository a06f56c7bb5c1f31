using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>
/// No id, no link and no whole row occurs twice; rows that share the key of their columns but differ may.
/// </summary>
internal static class DuplicateCheck
{
    internal static void Check(SeedTable table, ProblemList problems)
    {
        if (table.Kind.HasIdentity || table.Kind == FactKind.Of<Supply>())
        {
            CheckKeys(table, problems);
        }
        else
        {
            CheckRows(table, problems);
        }
    }

    private static void CheckKeys(SeedTable table, ProblemList problems)
    {
        var first = new Dictionary<string, int>(table.Rows.Count, StringComparer.Ordinal);
        FactColumn[] keyColumns = [.. table.Kind.Columns.Where(column => column.IsKey)];
        foreach (var row in table.Rows)
        {
            var hasKey = Array.TrueForAll(keyColumns, column => column.Get(row.Fact) is not null);
            var key = hasKey ? table.Kind.KeyOf(row.Fact) : "";
            if (hasKey && !first.TryAdd(key, row.Number))
            {
                problems.AddKey(
                    SeedRules.KeyOnce, row,
                    $"'{key}' is in row {first[key]} already; take row {first[key]} or {row.Number} out or rename it.");
            }
        }
    }

    private static void CheckRows(SeedTable table, ProblemList problems)
    {
        var first = new Dictionary<string, SeedRow>(table.Rows.Count, StringComparer.Ordinal);
        var clashing = new Dictionary<(string Key, string Json), int>();
        foreach (var row in table.Rows.Where(row => row.IsWhole))
        {
            var key = table.Kind.KeyOf(row.Fact);
            if (first.TryAdd(key, row))
            {
                continue;
            }

            var earlier = first[key];
            clashing.TryAdd((key, FactJson.Write(table.Kind, earlier.Fact)), earlier.Number);
            if (!clashing.TryAdd((key, FactJson.Write(table.Kind, row.Fact)), row.Number))
            {
                var same = clashing[(key, FactJson.Write(table.Kind, row.Fact))];
                problems.AddKey(SeedRules.RowOnce, row, $"The row is the same as row {same}; take one of them out.");
            }
        }
    }
}
