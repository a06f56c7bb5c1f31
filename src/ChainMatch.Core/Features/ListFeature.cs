namespace ChainMatch.Features;

/// <summary>
/// <c>list</c>: on a dated list of the largest or leading firms 1, else listed at an exchange 0.5. An undated tag counts for
/// nothing. Unknown when it is on no list.
/// </summary>
internal static class ListFeature
{
    private const double Listed = 0.5;

    /// <summary>The value of a pair.</summary>
    internal static FeatureValue Of(Pair pair) => FeatureValue.Largest(
    [
        .. pair.Dossier.Tags
            .Where(tag => tag.Date.Year is not null)
            .Select(tag => new FeatureValue(WorthOf(tag.Row.List), [tag.Id]))
            .Where(value => value.Value > 0),
        .. pair.Dossier.Identifiers
            .Where(identifier => identifier.Row.Scheme == "LISTING")
            .Select(identifier => new FeatureValue(Listed, [identifier.Id])),
    ]);

    private static double WorthOf(string list) =>
        list.EndsWith("_500", StringComparison.Ordinal) || list.EndsWith("_LEADER", StringComparison.Ordinal) ? 1
        : list == "LISTED" ? Listed
        : 0;
}
