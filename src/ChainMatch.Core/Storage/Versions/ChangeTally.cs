using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>Counts the rows and settings that came, went and changed.</summary>
public sealed class ChangeTally
{
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>How many were counted.</summary>
    public int Total { get; private set; }

    /// <summary>Counts one.</summary>
    public void Add(string kind, ChangeAction action) => Add(kind, action, 1);

    /// <summary>Counts some; none leaves no trace.</summary>
    public void Add(string kind, ChangeAction action, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (!_counts.TryGetValue(kind, out var counts))
        {
            _counts[kind] = counts = new int[3];
        }

        counts[(int)action] += count;
        Total += count;
    }

    /// <summary>The counts in the order of the kinds, settings last, kinds without a change left out.</summary>
    public IReadOnlyList<KindChanges> Kinds() =>
    [
        .. FactKind.All.Select(kind => kind.Name).Append(GraphState.SettingKind)
            .Where(_counts.ContainsKey)
            .Select(kind => new KindChanges(
                kind,
                _counts[kind][(int)ChangeAction.Added],
                _counts[kind][(int)ChangeAction.Ended],
                _counts[kind][(int)ChangeAction.Changed])),
    ];
}
