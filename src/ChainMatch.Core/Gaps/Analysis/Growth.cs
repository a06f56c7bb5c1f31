using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>What speaks for growing a present segment (METHODS 3.3 (7), EXPAND).</summary>
/// <param name="IsWanted">Whether officials want it to come or to grow.</param>
/// <param name="Indicator">The indicator of processed over available input; null without one.</param>
internal sealed record Growth(bool IsWanted, Dated<Indicator>? Indicator)
{
    private const int IndicatorYears = 5;

    /// <summary>Value ÷ reference of the indicator; null without one.</summary>
    public double? Ratio => Indicator is null ? null : RatioOf(Indicator);

    /// <summary>Whether the segment belongs on the list of those to grow.</summary>
    public bool IsCalledFor(GapParameters parameters) => IsWanted || Threshold.IsBelow(Ratio, parameters.ExpandRatio);

    /// <summary>Reads the rows: an indicator of the area before one of a place in it, then the newest.</summary>
    public static Growth Of(SegmentRows rows, AsOfView view) => new(
        rows.StatementsOf(Polarity.Wanted).Any(),
        rows.Indicators
            .Where(row => row.Row is { ReferenceKind: ReferenceKind.InputAvailable, ReferenceValue: > 0 }
                && view.IsWithin(row.Date, IndicatorYears))
            .OrderByDescending(row => row.Row.Region == rows.Area)
            .ThenByDescending(row => row.Date.Year)
            .ThenBy(row => row.Row.Region, StringComparer.Ordinal)
            .ThenBy(RatioOf)
            .FirstOrDefault());

    private static double RatioOf(Dated<Indicator> row) => row.Row.Value / row.Row.ReferenceValue!.Value;
}
