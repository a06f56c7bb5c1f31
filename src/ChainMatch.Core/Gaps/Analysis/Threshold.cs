namespace ChainMatch.Gaps.Analysis;

/// <summary>Comparison with thresholds: a figure within 1e-9 of one has reached it.</summary>
internal static class Threshold
{
    private const double Tolerance = 1e-9;

    /// <summary>Whether a figure has reached a threshold.</summary>
    public static bool IsReached(double figure, double threshold) => figure >= threshold - Tolerance;

    /// <summary>Whether there is a figure and it is below a threshold.</summary>
    public static bool IsBelow(double? figure, double threshold) =>
        figure is { } known && !IsReached(known, threshold);
}
