using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>
/// No id, no link and no whole row occurs twice; rows that share the key of their columns but differ may. Keys are
/// compared first as hashes; the few that occur twice get a second look.
/// </summary>
internal sealed class KeyCheck(SeedTable table, ProblemList problems)
{
    private readonly bool _isUnique = table.Kind.HasIdentity || table.Kind == FactKind.Of<Supply>();
    private readonly FactColumn[] _keyColumns = [.. table.Kind.Columns.Where(column => column.IsKey)];
    private readonly KeySet _keys = new(keepsTexts: false);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);

    /// <summary>The keys that different rows share; known after the second look.</summary>
    internal IReadOnlySet<string> Shared => _isUnique ? new HashSet<string>() : _twice;

    /// <summary>Looks at a row for the first time.</summary>
    internal void Visit(SeedRow row, string key)
    {
        if (HasKey(row) && !_keys.Add(key))
        {
            _twice.Add(key);
            problems.BlameKey(row);
        }
    }

    /// <summary>Reports what occurs twice.</summary>
    /// <param name="hash">Where the rows that share a key are counted in under the keys that tell them apart.</param>
    internal void LookAgain(FactHash hash)
    {
        if (_twice.Count == 0)
        {
            return;
        }

        var first = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        foreach (var row in table.Read(_ => { }).Where(HasKey))
        {
            var key = table.Kind.KeyOf(row.Fact);
            if (_twice.Contains(key))
            {
                LookAgain(row, key, first, hash);
            }
        }
    }

    private void LookAgain(SeedRow row, string key, Dictionary<string, SeedRow> first, FactHash hash)
    {
        var apart = _isUnique ? key : FactSet.KeyApart(table.Kind, key, row.Fact);
        if (first.TryAdd(apart, row))
        {
            hash.Remove(new KeyedFact(key, row.Fact));
            hash.Add(new KeyedFact(apart, row.Fact));
            return;
        }

        var (earlier, here) = (NameOf(first[apart]), NameOf(row));
        if (_isUnique)
        {
            problems.AddKey(
                SeedRules.KeyOnce, row,
                $"'{key}' is in row {earlier} already; take row {earlier} or {here} out or rename it.");
        }
        else
        {
            problems.AddKey(
                SeedRules.RowOnce, row, $"The row is the same as row {earlier}; take one of them out.");
        }
    }

    private bool HasKey(SeedRow row) => _isUnique
        ? Array.TrueForAll(_keyColumns, column => column.Get(row.Fact) is not null)
        : row.IsWhole;

    private static string NameOf(SeedRow row) => row.Id ?? $"{row.Number}";
}
