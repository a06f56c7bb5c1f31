using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>What the rows of a data set are called and what the rules between rows ask for.</summary>
internal sealed class SeedIndex
{
    private const int MostMalformed = 1000;

    private static readonly FactKind Segments = FactKind.Of<Segment>();

    private readonly Dictionary<FactKind, KeySet> _keys = FactKind.All.Where(kind => kind.HasIdentity)
        .ToDictionary(kind => kind, _ => new KeySet(keepsTexts: true));

    private readonly Dictionary<FactKind, List<string>> _malformed =
        FactKind.All.Where(kind => kind.HasIdentity).ToDictionary(kind => kind, _ => new List<string>());

    private readonly HashSet<FactKind> _incomplete = [];
    private readonly Dictionary<string, Region> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Segment> _segments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private bool _hasUnknownGroup;

    /// <summary>Takes a row in; the kinds that its kind refers to come before.</summary>
    internal void Add(FactKind kind, SeedRow row, string key)
    {
        if (kind.HasIdentity)
        {
            AddKey(kind, row, key);
        }

        if (row.Fact is Segment segment)
        {
            _groups.Add($"{segment.Chain}/{segment.GroupEn}");
            _hasUnknownGroup |= segment.GroupEn is null || segment.Chain is null
                || !_keys[FactKind.Of<Chain>()].Contains(segment.Chain);
        }

        if (row.IsWhole)
        {
            _ = row.Fact switch
            {
                Region whole => _regions.TryAdd(key, whole),
                Segment whole => _segments.TryAdd(key, whole),
                _ => false,
            };
        }
    }

    /// <summary>Notes that all rows of a table were taken in, or as many as could be read.</summary>
    internal void Close(SeedTable table)
    {
        if (!table.IsComplete)
        {
            _incomplete.Add(table.Kind);
        }
    }

    /// <summary>
    /// Whether a row of the kind has the key, or may have: not all rows of the kind could be read, or one whose own
    /// key is malformed is meant by it.
    /// </summary>
    internal bool MayExist(FactKind kind, string key) =>
        _keys[kind].Contains(key) || _incomplete.Contains(kind)
        || _malformed[kind].Exists(wrong => Nearest.AreClose(wrong, key));

    /// <summary>The keys of a kind.</summary>
    internal IEnumerable<string> KeysOf(FactKind kind) => _keys[kind];

    /// <summary>The row of a place; null when there is none that could be read and whose code fits its kind.</summary>
    internal Region? Region(string code) =>
        _regions.GetValueOrDefault(code) is { } region && PlaceCode.HasForm(code, region.Kind) ? region : null;

    /// <summary>The whole row of a segment; null when there is none that could be read.</summary>
    internal Segment? Segment(string code) => _segments.GetValueOrDefault(code);

    /// <summary>Whether a group <c>{chain}/{group_en}</c> exists, or may.</summary>
    internal bool MayBeGroup(string scope) => _groups.Contains(scope)
        || _hasUnknownGroup || _incomplete.Contains(Segments);

    /// <summary>
    /// Whether a segment is of a chain; true when either is not known, or the segment's own row is wrong.
    /// </summary>
    internal bool IsOfChain(string? segment, string? chain) =>
        segment is null || chain is null || Segment(segment) is not { } found || found.Chain == chain
        || !found.HasCodeOfChain();

    /// <summary>
    /// A row without a readable key may be any of those that others name; so may one of very many malformed keys.
    /// </summary>
    private void AddKey(FactKind kind, SeedRow row, string key)
    {
        if (key is "")
        {
            _incomplete.Add(kind);
            return;
        }

        _keys[kind].Add(key);
        if (row.IsWhole && !HasFormOfKey(row.Fact, key))
        {
            _malformed[kind].Add(key);
            if (_malformed[kind].Count > MostMalformed)
            {
                _incomplete.Add(kind);
                _malformed[kind].Clear();
            }
        }
    }

    private static bool HasFormOfKey(Fact fact, string key) => IdForm.Holds(key) && fact switch
    {
        Region region => PlaceCode.HasForm(region.Code, region.Kind),
        Segment segment => segment.HasCodeOfChain(),
        _ => true,
    };
}
