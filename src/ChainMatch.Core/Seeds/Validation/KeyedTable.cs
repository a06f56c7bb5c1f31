using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>
/// A table that was checked: its rows can be read again under their keys, and nothing else than was checked.
/// </summary>
/// <param name="table">The rows.</param>
/// <param name="shared">The keys that several different rows have by their columns.</param>
/// <param name="count">How many rows there are.</param>
/// <param name="hash">Their <see cref="FactHash"/>.</param>
internal sealed class KeyedTable(SeedTable table, IReadOnlySet<string> shared, int count, string hash)
{
    internal int Count => count;

    internal string Hash => hash;

    /// <summary>The rows under their keys.</summary>
    /// <exception cref="IOException">They changed since they were checked.</exception>
    internal IEnumerable<KeyedFact> Read()
    {
        var seen = new FactHash(table.Kind);
        var rows = 0;
        foreach (var row in table.Read(_ => throw Changed()))
        {
            var keyed = KeyOf(row.Fact);
            seen.Add(keyed);
            rows++;
            yield return keyed;
        }

        if (rows != count || !table.IsComplete || seen.ToString() != hash)
        {
            throw Changed();
        }
    }

    private KeyedFact KeyOf(Fact fact)
    {
        var key = table.Kind.KeyOf(fact);
        return new KeyedFact(shared.Contains(key) ? FactSet.KeyApart(table.Kind, key, fact) : key, fact);
    }

    private IOException Changed() => new(
        $"{table.File} changed after it was checked, so nothing was imported. Try again when nobody writes to it.");
}
