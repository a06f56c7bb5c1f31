using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>N, K, S and V of a segment, 0 to 1 or null (METHODS 3.3 (4)).</summary>
/// <param name="Neighbours">N: how many neighbours wait for it.</param>
/// <param name="Position">K: the share of the chain's paths that pass through it.</param>
/// <param name="InputsAtHand">S: how much of its inputs is here.</param>
/// <param name="TypicalSize">V: the size of a typical project.</param>
internal sealed record Components(double? Neighbours, double? Position, double? InputsAtHand, double? TypicalSize)
{
    /// <summary>Severity, 0 to 1; null when both N and K are null (METHODS 3.3 (7)).</summary>
    public double? Severity(double? deficit, GapParameters parameters) => deficit * WeightedMean(
        (Neighbours, parameters.NeighboursWeight), (Position, parameters.PositionWeight));

    /// <summary>Priority, 0 to 100; null when N is null (METHODS 3.3 (7)).</summary>
    public double? Priority(double? deficit, double closing, GapParameters parameters) =>
        Neighbours is null ? null : 100 * deficit * (1 - closing) * WeightedMean(
            (Neighbours, parameters.NeighboursWeight),
            (Position, parameters.PositionWeight),
            (InputsAtHand, parameters.InputsAtHandWeight),
            (TypicalSize, parameters.TypicalSizeWeight));

    /// <summary>V by scale; null without scale.</summary>
    public static double? SizeOf(Scale? scale) => scale switch
    {
        Scale.Large => 1,
        Scale.Medium => 0.5,
        Scale.Small => 0.25,
        _ => null,
    };

    private static double? WeightedMean(params ReadOnlySpan<(double? Value, double Weight)> parts)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (value, weight) in parts)
        {
            if (value is { } known)
            {
                sum += known * weight;
                weights += weight;
            }
        }

        return weights > 0 ? sum / weights : null;
    }
}

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

    /// <summary>Whether a resource feeds a segment.</summary>
    public bool IsFed(int segment) => seen[segment].Rows.Resources.Count > 0;

    /// <summary>Whether a customer is at work or under construction.</summary>
    public bool HasProvenCustomer(int segment) => net.CustomersOf(segment).Any(other => seen[other].Sighting.IsProven);

    /// <summary>Whether a supplier is at work or under construction.</summary>
    public bool HasProvenSupplier(int segment) => net.SuppliersOf(segment).Any(other => seen[other].Sighting.IsProven);

    /// <summary>Whether a segment has any link.</summary>
    public bool IsLinked(int segment) => net.SuppliersOf(segment).Length + net.CustomersOf(segment).Length > 0;
}
