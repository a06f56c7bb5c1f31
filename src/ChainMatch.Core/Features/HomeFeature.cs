namespace ChainMatch.Features;

/// <summary>
/// <c>home</c>: how near its home province is, by the list of the data set; a province that is not named has 0. Unknown
/// without a home province.
/// </summary>
internal static class HomeFeature
{
    /// <summary>The value of a pair.</summary>
    internal static FeatureValue Of(Pair pair, IReadOnlyDictionary<string, double> nearness) =>
        pair.Dossier.Enterprise is { Row.HomeRegion: { } home } own
        && pair.Context.Places.ProvinceOf(home) is { } province
            ? new FeatureValue(nearness.GetValueOrDefault(province.Code), [own.Id])
            : FeatureValue.Unknown;
}
