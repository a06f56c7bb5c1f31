using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>A fact under its key.</summary>
/// <param name="Key">The key within its kind.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct KeyedFact(string Key, Fact Fact);

/// <summary>
/// Facts of all kinds, each kind ordered by key (ordinal), keys unique. Immutable. What a data set states, and what a
/// store holds.
/// </summary>
public sealed class FactSet
{
    private readonly Dictionary<FactKind, KeyedFact[]> _byKind;

    private FactSet(Dictionary<FactKind, KeyedFact[]> byKind) => _byKind = byKind;

    /// <summary>No facts.</summary>
    public static FactSet Empty { get; } = Of([]);

    /// <summary>
    /// Keys and orders facts. Rows of a kind that clash on their columns' key are told apart by a hash of the row:
    /// <c>{key}#{hash}</c>; equal rows count once.
    /// </summary>
    public static FactSet Of(IEnumerable<Fact> facts)
    {
        var byKind = facts.GroupBy(FactKind.Of).ToDictionary(group => group.Key, group => Keyed(group.Key, group));
        return new FactSet(byKind);
    }

    /// <summary>Facts that already have their keys, as a store holds them.</summary>
    public static FactSet OfKeyed(IEnumerable<KeyedFact> facts) => new(facts
        .GroupBy(fact => FactKind.Of(fact.Fact))
        .ToDictionary(group => group.Key, group => group.OrderBy(fact => fact.Key, StringComparer.Ordinal).ToArray()));

    /// <summary>The rows of a kind with their keys, ordered by key.</summary>
    public IReadOnlyList<KeyedFact> Keyed(FactKind kind) => _byKind.GetValueOrDefault(kind, []);

    /// <summary>The rows of a kind, ordered by key.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : Fact => [.. Keyed(FactKind.Of<T>()).Select(row => (T)row.Fact)];

    /// <summary>The <see cref="FactHash"/> of a kind's rows.</summary>
    public string HashOf(FactKind kind)
    {
        var hash = new FactHash(kind);
        foreach (var row in Keyed(kind))
        {
            hash.Add(row);
        }

        return hash.ToString();
    }

    /// <summary>The key of a row whose columns' key another row has as well.</summary>
    internal static string KeyApart(FactKind kind, string key, Fact fact) => $"{key}#{FactJson.Hash(kind, fact)}";

    private static KeyedFact[] Keyed(FactKind kind, IEnumerable<Fact> facts) =>
    [
        .. facts.GroupBy(kind.KeyOf, StringComparer.Ordinal)
            .SelectMany(group => TellApart(kind, group.Key, [.. group]))
            .OrderBy(row => row.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<KeyedFact> TellApart(FactKind kind, string key, Fact[] rows)
    {
        if (rows.Length == 1)
        {
            return [new KeyedFact(key, rows[0])];
        }

        var distinct = rows.ToLookup(row => FactJson.Hash(kind, row), StringComparer.Ordinal);
        return distinct.Count == 1
            ? [new KeyedFact(key, rows[0])]
            : distinct.Select(same => new KeyedFact(KeyApart(kind, key, same.First()), same.First()));
    }
}
