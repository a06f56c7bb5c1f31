namespace ChainMatch.Gaps.Analysis;

/// <summary>Which counties hold the neighbours of a gap (METHODS 3.3 (9)).</summary>
/// <param name="net">The supply links.</param>
/// <param name="counties">What each county's own rows show of each segment, by county code.</param>
internal sealed class Whereabouts(SupplyNet net, IReadOnlyDictionary<string, Observation[]> counties)
{
    private const int Most = 3;

    /// <summary>Up to three counties that prove most of its suppliers, then of its customers, then by code.</summary>
    public IReadOnlyList<string> Of(int segment) =>
    [
        .. counties
            .Select(county => (
                county.Key,
                Suppliers: net.SuppliersOf(segment).Count(other => county.Value[other].Sighting.IsProven),
                Customers: net.CustomersOf(segment).Count(other => county.Value[other].Sighting.IsProven)))
            .Where(county => county.Suppliers + county.Customers > 0)
            .OrderByDescending(county => county.Suppliers)
            .ThenByDescending(county => county.Customers)
            .ThenBy(county => county.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(county => county.Key),
    ];
}
