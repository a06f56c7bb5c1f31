namespace ChainMatch.Model;

/// <summary>The tree of places. Immutable.</summary>
public sealed class Places
{
    private readonly Dictionary<string, Region> _regions;
    private readonly ILookup<string?, Region> _children;

    /// <summary>Builds the tree from regions without a cycle.</summary>
    public Places(IEnumerable<Region> regions)
    {
        All = [.. regions.OrderBy(region => region.Code, StringComparer.Ordinal)];
        _regions = All.ToDictionary(region => region.Code, StringComparer.Ordinal);
        _children = All.ToLookup(region => region.Parent, StringComparer.Ordinal);
    }

    /// <summary>All places, by code (ordinal).</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The place of a code; null when there is none.</summary>
    public Region? Find(string code) => _regions.GetValueOrDefault(code);

    /// <summary>The places directly below a place, by code.</summary>
    public IEnumerable<Region> ChildrenOf(string code) => _children[code];

    /// <summary>A place and all places above it, the nearest first; empty for an unknown place.</summary>
    public IEnumerable<Region> SelfAndAbove(string code)
    {
        for (var place = Find(code); place is not null; place = place.Parent is { } parent ? Find(parent) : null)
        {
            yield return place;
        }
    }

    /// <summary>A place and all places below it.</summary>
    public IEnumerable<Region> SelfAndBelow(string code) =>
        Find(code) is { } place ? [place, .. ChildrenOf(code).SelectMany(child => SelfAndBelow(child.Code))] : [];

    /// <summary>Whether a place is another one or lies in it.</summary>
    public bool IsWithin(string code, string area) => SelfAndAbove(code).Any(place => place.Code == area);

    /// <summary>The province that a place lies in; null when that is not known.</summary>
    public Region? ProvinceOf(string code) =>
        SelfAndAbove(code).FirstOrDefault(place => place.Kind is RegionKind.Province);
}
