namespace ChainMatch.Features;

/// <summary><c>share</c>: the segment's share of its revenue, full at a half. Unknown when it is not published.</summary>
internal static class ShareFeature
{
    private const double Full = 0.5;

    /// <summary>The worth of a share of revenue (0 to 1).</summary>
    internal static double Of(double revenueShare) => Math.Clamp(revenueShare / Full, 0, 1);

    /// <summary>The value of a pair: its largest published share.</summary>
    internal static FeatureValue Of(Pair pair) => FeatureValue.Largest(
        from row in pair.OwnCapabilities
        where row.Row.RevenueShare is not null
        select new FeatureValue(Of(row.Row.RevenueShare!.Value), [row.Id]));
}
