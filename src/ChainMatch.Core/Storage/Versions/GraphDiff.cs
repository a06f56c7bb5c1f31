using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>What differs between the state that a store holds and the next one. Linear in the number of rows.</summary>
public static class GraphDiff
{
    /// <summary>The rows that differ, by kind in the order of the kinds, then by key (ordinal).</summary>
    public static IEnumerable<RowChange> Rows(FactSet held, FactSet next) =>
        FactKind.All.SelectMany(kind => Rows(kind, held.Keyed(kind), next.Keyed(kind)));

    /// <summary>The entries of the change log for the settings that differ, by key (ordinal).</summary>
    public static IEnumerable<Change> Settings(
        int version, IReadOnlyDictionary<string, string> held, IReadOnlyDictionary<string, string> next) =>
        from key in held.Keys.Union(next.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let old = held.GetValueOrDefault(key)
        let current = next.GetValueOrDefault(key)
        where old != current
        let action = old is null ? ChangeAction.Added : current is null ? ChangeAction.Ended : ChangeAction.Changed
        select new Change(version, action, GraphState.SettingKind, key, null, old, current);

    private static IEnumerable<RowChange> Rows(
        FactKind kind, IReadOnlyList<KeyedFact> held, IReadOnlyList<KeyedFact> next)
    {
        var (left, right) = (0, 0);
        while (left < held.Count || right < next.Count)
        {
            var order = left == held.Count ? 1
                : right == next.Count ? -1
                : string.CompareOrdinal(held[left].Key, next[right].Key);
            var old = order <= 0 ? held[left++] : default;
            var current = order >= 0 ? next[right++] : default;
            if (order != 0 || RowChange.Differ(kind, old.Fact, current.Fact))
            {
                yield return new RowChange(kind, old.Key ?? current.Key, old.Fact, current.Fact);
            }
        }
    }
}
