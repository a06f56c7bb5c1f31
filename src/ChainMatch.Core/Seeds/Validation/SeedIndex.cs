using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>What the rows of a data set are called and what the rules between rows ask for.</summary>
internal sealed class SeedIndex
{
    private readonly Dictionary<FactKind, HashSet<string>> _keys;
    private readonly HashSet<FactKind> _incomplete;
    private readonly Dictionary<FactKind, List<string>> _malformed;
    private readonly Dictionary<string, Region> _regions;
    private readonly Dictionary<string, Segment> _segments;
    private readonly HashSet<string> _groups;
    private readonly bool _knowsGroups;

    internal SeedIndex(SeedFolder folder)
    {
        _incomplete = [.. folder.Tables.Where(IsIncomplete).Select(table => table.Kind)];
        _keys = FactKind.All.Where(kind => kind.HasIdentity).ToDictionary(
            kind => kind,
            kind => Rows(folder, kind).Select(row => kind.KeyOf(row.Fact)).Where(key => key is not "")
                .ToHashSet(StringComparer.Ordinal));
        _malformed = _keys.Keys.ToDictionary(kind => kind, kind => Malformed(folder, kind));
        _regions = ByKey<Region>(folder, region => region.Code)
            .Where(region => PlaceCode.HasForm(region.Key, region.Value.Kind))
            .ToDictionary(StringComparer.Ordinal);
        _segments = ByKey<Segment>(folder, segment => segment.Code);
        var segments = Rows(folder, FactKind.Of<Segment>()).Select(row => (Segment)row.Fact).ToList();
        _groups = segments.Select(segment => $"{segment.Chain}/{segment.GroupEn}").ToHashSet(StringComparer.Ordinal);
        _knowsGroups = !_incomplete.Contains(FactKind.Of<Segment>())
            && segments.TrueForAll(segment => segment.GroupEn is not null
                && segment.Chain is not null && _keys[FactKind.Of<Chain>()].Contains(segment.Chain));
    }

    /// <summary>
    /// Whether a row of the kind has the key, or may have: not all rows of the kind could be read, or one whose own
    /// key is malformed is meant by it.
    /// </summary>
    internal bool MayExist(FactKind kind, string key) =>
        _keys[kind].Contains(key) || _incomplete.Contains(kind)
        || _malformed[kind].Exists(wrong => Nearest.AreClose(wrong, key));

    /// <summary>The keys of a kind.</summary>
    internal IReadOnlyCollection<string> KeysOf(FactKind kind) => _keys[kind];

    /// <summary>The row of a place; null when there is none that could be read and whose code fits its kind.</summary>
    internal Region? Region(string code) => _regions.GetValueOrDefault(code);

    /// <summary>The whole row of a segment; null when there is none that could be read.</summary>
    internal Segment? Segment(string code) => _segments.GetValueOrDefault(code);

    /// <summary>Whether a group <c>{chain}/{group_en}</c> exists, or may.</summary>
    internal bool MayBeGroup(string scope) => _groups.Contains(scope) || !_knowsGroups;

    /// <summary>
    /// Whether a segment is of a chain; true when either is not known, or the segment's own row is wrong.
    /// </summary>
    internal bool IsOfChain(string? segment, string? chain) =>
        segment is null || chain is null || Segment(segment) is not { } found || found.Chain == chain
        || !found.HasCodeOfChain();

    /// <summary>A row without a readable key may be any of those that others name.</summary>
    private static bool IsIncomplete(SeedTable table) => !table.IsComplete
        || (table.Kind.HasIdentity && table.Rows.Any(row => table.Kind.KeyOf(row.Fact) is ""));

    private static List<string> Malformed(SeedFolder folder, FactKind kind) =>
    [
        .. Rows(folder, kind).Where(row => row.IsWhole && !HasFormOfKey(row.Fact, kind.KeyOf(row.Fact)))
            .Select(row => kind.KeyOf(row.Fact)),
    ];

    private static bool HasFormOfKey(Fact fact, string key) => IdForm.Holds(key) && fact switch
    {
        Region region => PlaceCode.HasForm(region.Code, region.Kind),
        Segment segment => segment.HasCodeOfChain(),
        _ => true,
    };

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
