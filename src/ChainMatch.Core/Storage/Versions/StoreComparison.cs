using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>What two stores hold of a kind.</summary>
/// <param name="Kind">The kind; <c>setting</c> for manifest, closed lists and rules.</param>
/// <param name="Left">Rows and hash of the one.</param>
/// <param name="Right">Rows and hash of the other; the count is null where only a hash was kept.</param>
/// <param name="Differences">The first rows that differ, by key.</param>
public sealed record KindComparison(
    string Kind, (int Count, string Hash) Left, (int? Count, string Hash) Right, IReadOnlyList<RowDifference> Differences)
{
    /// <summary>Whether both hold the same rows.</summary>
    public bool IsEqual => Left.Hash == Right.Hash;
}

/// <summary>A row, or a cell of a row, that differs.</summary>
/// <param name="Key">The key of the row.</param>
/// <param name="Field">The column; null for a whole row.</param>
/// <param name="Left">What the one holds as canonical JSON; null when it has none.</param>
/// <param name="Right">What the other holds.</param>
public sealed record RowDifference(string Key, string? Field, string? Left, string? Right);

/// <summary>Whether stores hold the same graph: every row of both is read.</summary>
public static class StoreComparison
{
    /// <summary>Compares two stores, kind by kind, settings last.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="most">How many differences of a kind to name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: one of them is empty.</exception>
    public static async Task<IReadOnlyList<KindComparison>> CompareAsync(
        IGraphStore left, IGraphStore right, int most, CancellationToken cancellationToken)
    {
        List<KindComparison> kinds = [];
        foreach (var kind in FactKind.All)
        {
            var (held, other) = (await ReadAsync(left, kind, cancellationToken), await ReadAsync(right, kind, cancellationToken));
            kinds.Add(new(
                kind.Name,
                (held.Keyed(kind).Count, held.HashOf(kind)),
                (other.Keyed(kind).Count, other.HashOf(kind)),
                [.. GraphDiff.Rows(held, other).SelectMany(row => row.Entries(0)).Select(Difference).Take(most)]));
        }

        var (mine, others) = (await SettingsAsync(left, cancellationToken), await SettingsAsync(right, cancellationToken));
        kinds.Add(new(
            GraphState.SettingKind,
            (mine.Settings.Count, mine.Hashes()[^1].Value),
            (others.Settings.Count, others.Hashes()[^1].Value),
            [.. GraphDiff.Settings(0, mine.Settings, others.Settings).Select(Difference).Take(most)]));
        return kinds;
    }

    /// <summary>Compares what a store holds with the hashes that were kept when its version was written.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: it is empty.</exception>
    public static async Task<IReadOnlyList<KindComparison>> CheckAsync(
        IGraphStore store, CancellationToken cancellationToken)
    {
        var kept = (await store.GetInfoAsync(cancellationToken)).Hashes;
        List<KindComparison> kinds = [];
        foreach (var kind in FactKind.All)
        {
            var held = await ReadAsync(store, kind, cancellationToken);
            kinds.Add(new(
                kind.Name, (held.Keyed(kind).Count, held.HashOf(kind)), (null, kept.GetValueOrDefault(kind.Name, "")), []));
        }

        var settings = await SettingsAsync(store, cancellationToken);
        kinds.Add(new(
            GraphState.SettingKind,
            (settings.Settings.Count, settings.Hashes()[^1].Value),
            (null, kept.GetValueOrDefault(GraphState.SettingKind, "")),
            []));
        return kinds;
    }

    private static RowDifference Difference(Change change) => new(change.Key, change.Field, change.Old, change.New);

    private static async Task<FactSet> ReadAsync(IGraphStore store, FactKind kind, CancellationToken cancellationToken) =>
        FactSet.OfKeyed(await store.ReadFactsAsync(kind, cancellationToken).ToListAsync(cancellationToken));

    private static async Task<GraphState> SettingsAsync(IGraphStore store, CancellationToken cancellationToken) => new(
        FactSet.Empty, Settings.Of((await store.GetInfoAsync(cancellationToken)).RequireDataSet()));
}
