namespace ChainMatch.Features;

/// <summary><c>size</c>: employees on a log scale, 0 below 100, full at 10,000. Unknown without a figure.</summary>
internal static class SizeFeature
{
    /// <summary>The worth of a number of employees, 0 to 1.</summary>
    internal static double Of(int employees) => Math.Clamp((Math.Log10(Math.Max(employees, 1)) - 2) / 2, 0, 1);
}
