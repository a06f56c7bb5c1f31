using ChainMatch.Features;

namespace ChainMatch.Ranking;

/// <summary>The points of one pair under given weights.</summary>
/// <param name="Contributions">Weight × value of every feature, in the order of the catalogue; 0 for an unknown one.</param>
/// <param name="RawScore">Their sum.</param>
/// <param name="Ceiling">The sum if every unknown feature were at its best.</param>
internal sealed record BaselineScore(IReadOnlyList<Contribution> Contributions, double RawScore, double Ceiling)
{
    /// <summary>The points of a pair.</summary>
    internal static BaselineScore Of(FeatureVector features, IReadOnlyDictionary<string, double> weights)
    {
        var contributions = new Contribution[FeatureCatalog.All.Count];
        var (raw, open) = (0.0, 0.0);
        foreach (var (index, feature) in FeatureCatalog.All.Index())
        {
            var (value, factIds) = features.Values[index];
            var weight = weights.GetValueOrDefault(feature.Name);
            var points = weight * (value ?? 0);
            contributions[index] = new(feature.Name, feature.Group, feature.Label, value, points, factIds);
            raw += points;
            open += value is null ? weight : 0;
        }

        return new BaselineScore(contributions, raw, raw + open);
    }
}
