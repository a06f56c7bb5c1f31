using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>What the rows of a data set are called and what the rules between rows ask for.</summary>
internal sealed class SeedIndex
{
    private readonly Dictionary<FactKind, HashSet<string>> _keys;
    private readonly HashSet<FactKind> _incomplete;
    private readonly Dictionary<string, Region> _regions;
    private readonly Dictionary<string, Segment> _segments;
    private readonly HashSet<string> _groups;

    internal SeedIndex(SeedFolder folder)
    {
        _incomplete = [.. folder.Tables.Where(table => !table.IsComplete).Select(table => table.Kind)];
        _keys = FactKind.All.Where(kind => kind.HasIdentity).ToDictionary(
            kind => kind,
            kind => Rows(folder, kind).Select(row => kind.KeyOf(row.Fact)).Where(key => key is not "")
                .ToHashSet(StringComparer.Ordinal));
        _regions = ByKey<Region>(folder, region => region.Code);
        _segments = ByKey<Segment>(folder, segment => segment.Code);
        _groups = Rows(folder, FactKind.Of<Segment>()).Select(row => (Segment)row.Fact)
            .Select(segment => $"{segment.Chain}/{segment.GroupEn}").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a row of the kind has the key, or may have: not all rows of the kind could be read.</summary>
    internal bool MayExist(FactKind kind, string key) => _keys[kind].Contains(key) || _incomplete.Contains(kind);

    /// <summary>The keys of a kind.</summary>
    internal IReadOnlyCollection<string> KeysOf(FactKind kind) => _keys[kind];

    /// <summary>The whole row of a place; null when there is none that could be read.</summary>
    internal Region? Region(string code) => _regions.GetValueOrDefault(code);

    /// <summary>The whole row of a segment; null when there is none that could be read.</summary>
    internal Segment? Segment(string code) => _segments.GetValueOrDefault(code);

    /// <summary>Whether a group <c>{chain}/{group_en}</c> exists, or may.</summary>
    internal bool MayBeGroup(string scope) => _groups.Contains(scope) || _incomplete.Contains(FactKind.Of<Segment>());

    /// <summary>Whether a segment is of a chain; true when either is not known.</summary>
    internal bool IsOfChain(string? segment, string? chain) =>
        segment is null || chain is null || Segment(segment) is not { } found || found.Chain == chain;

    private static IEnumerable<SeedRow> Rows(SeedFolder folder, FactKind kind) =>
        folder.Tables.Where(table => table.Kind == kind).SelectMany(table => table.Rows);

    private static Dictionary<string, T> ByKey<T>(SeedFolder folder, Func<T, string?> key)
        where T : Fact
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, FactKind.Of<T>()).Where(row => row.IsWhole))
        {
            found.TryAdd(key((T)row.Fact)!, (T)row.Fact);
        }

        return found;
    }
}
