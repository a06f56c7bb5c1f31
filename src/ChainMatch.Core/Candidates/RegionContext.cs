using ChainMatch.Evidence;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>Something done at a site of an enterprise.</summary>
/// <param name="Operation">The row.</param>
/// <param name="Site">The site.</param>
internal sealed record Work(Dated<Operation> Operation, Site Site);

/// <summary>
/// What all pairs of a region share on a day: the frame, the places, and what local firms do. Loaded once, so that a pair
/// costs no more than its own facts. Immutable.
/// </summary>
internal sealed class RegionContext
{
    private readonly HashSet<string> _area;
    private readonly HashSet<string> _province;
    private readonly ILookup<string, Work> _worksByEnterprise;
    private readonly ILookup<string, Work> _worksBySegment;
    private readonly HashSet<string> _local;
    private readonly ILookup<string, EvidenceRow> _evidence;

    private RegionContext(ChainGraph graph, Places places, RegionFacts facts, AsOfView view)
    {
        (Graph, Places, Facts, View) = (graph, places, facts, view);
        _area = Codes(places.SelfAndBelow(facts.Region.Code));
        _province = places.ProvinceOf(facts.Region.Code) is { } province ? Codes(places.SelfAndBelow(province.Code)) : [];
        var sites = facts.Sites.Where(site => Counts(site, null)).ToDictionary(site => site.Id, StringComparer.Ordinal);
        _local = [.. sites.Values.Select(site => site.Enterprise).OfType<string>()];
        Work[] works =
        [
            .. Dated.Rows(facts.Operations, operation => operation.Year, facts)
                .Where(operation => view.Counts(operation.Date) && sites.ContainsKey(operation.Row.Site))
                .Select(operation => new Work(operation, sites[operation.Row.Site])),
        ];
        _worksBySegment = works.ToLookup(work => work.Operation.Row.Segment, StringComparer.Ordinal);
        _worksByEnterprise = works.Where(work => work.Site.Enterprise is not null)
            .ToLookup(work => work.Site.Enterprise!, StringComparer.Ordinal);
        _evidence = EvidenceDerivation.Derive(facts).ToLookup(row => row.FactId, StringComparer.Ordinal);
    }

    /// <summary>The chains, segments and links.</summary>
    internal ChainGraph Graph { get; }

    /// <summary>All places.</summary>
    internal Places Places { get; }

    /// <summary>Everything said about the region.</summary>
    internal RegionFacts Facts { get; }

    /// <summary>The day that it stands on.</summary>
    internal AsOfView View { get; }

    /// <summary>The region.</summary>
    internal Region Region => Facts.Region;

    /// <summary>Loads what is shared in a region on a day; null means the day of the data set.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: there is no such region.</exception>
    internal static async Task<RegionContext> LoadAsync(
        IGraphStore store, string? region, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var manifest = (await store.GetInfoAsync(cancellationToken)).RequireDataSet().Manifest;
        var day = asOf ?? manifest.AsOf;
        return new RegionContext(
            await store.GetChainGraphAsync(cancellationToken),
            await store.GetPlacesAsync(cancellationToken),
            await store.GetRegionFactsAsync(region ?? manifest.HomeRegion, cancellationToken),
            new AsOfView(day, day >= manifest.AsOf));
    }

    /// <summary>Whether a place is the region or lies in it.</summary>
    internal bool IsHere(string place) => _area.Contains(place);

    /// <summary>Whether a place lies in the province of the region, but not in the region.</summary>
    internal bool IsElsewhereInProvince(string place) => _province.Contains(place) && !IsHere(place);

    /// <summary>Whether an enterprise has a site here.</summary>
    internal bool HasSiteHere(string enterprise) => _local.Contains(enterprise);

    /// <summary>What an enterprise does here, ordered by key; empty for one that does nothing here.</summary>
    internal IEnumerable<Work> WorksOf(string enterprise) => _worksByEnterprise[enterprise];

    /// <summary>What is done here in a segment, ordered by key.</summary>
    internal IEnumerable<Work> WorksIn(string segment) => _worksBySegment[segment];

    /// <summary>The rows of a kind of the region that were known by the day.</summary>
    internal IEnumerable<Dated<T>> Known<T>(IReadOnlyList<T> rows, Func<T, int?> yearOf)
        where T : Fact => Dated.Rows(rows, yearOf, Facts).Where(row => View.Counts(row.Date));

    /// <summary>What each source of a fact of the region says; empty for facts that are no evidence.</summary>
    internal IEnumerable<EvidenceRow> EvidenceOf(string factId) => _evidence[factId];

    private static HashSet<string> Codes(IEnumerable<Region> places) =>
        places.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);

    private bool Counts(Fact fact, int? year) => View.Counts(RowDate.OfEarliest(fact, year, Facts.Sources));
}
