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
