using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The neighbours of a segment as its components see them.</summary>
internal sealed class Neighbourhood(SupplyNet net, Observation[] seen, double[] presence)
{
    /// <summary>m: expected number of neighbours that are there; null without links.</summary>
    public double? Waiting(int segment)
    {
        double? sum = null;
        foreach (var neighbour in net.NeighboursOf(segment))
        {
            sum = (sum ?? 0) + presence[neighbour];
        }

        return sum;
    }

    /// <summary>N = m/(m + 1); null without links.</summary>
    public double? Neighbours(int segment) => Waiting(segment) is { } m ? m / (m + 1) : null;

    /// <summary>How much a supplier can give: its presence, and no more than it covers, 0 to 1.</summary>
    public double Supply(int supplier) => presence[supplier]
        * (seen[supplier] is { Sighting.Seen: Seen.Operating, Cover: { } cover } ? Math.Min(1, cover.Value) : 1);

    /// <summary>S: mean over direct suppliers, and one for what nature gives; null without either.</summary>
    public double? InputsAtHand(int segment)
    {
        List<double> supplies = [.. net.SuppliersOf(segment).Select(Supply)];
        if (IsFed(segment))
        {
            supplies.Add(1);
        }

        return supplies is [] ? null : supplies.Average();
    }

    /// <summary>The resources that feed a segment.</summary>
    public IReadOnlyList<Dated<Resource>> ResourcesOf(int segment) => seen[segment].Rows.Resources;

    /// <summary>Whether a resource feeds a segment.</summary>
    public bool IsFed(int segment) => ResourcesOf(segment).Count > 0;

    /// <summary>Whether a customer is at work or under construction.</summary>
    public bool HasProvenCustomer(int segment) => net.CustomersOf(segment).Any(other => seen[other].Sighting.IsProven);

    /// <summary>Whether a supplier is at work or under construction.</summary>
    public bool HasProvenSupplier(int segment) => net.SuppliersOf(segment).Any(other => seen[other].Sighting.IsProven);

    /// <summary>Whether a segment has any link.</summary>
    public bool IsLinked(int segment) => net.SuppliersOf(segment).Length + net.CustomersOf(segment).Length > 0;
}
