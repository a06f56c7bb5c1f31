using ChainMatch.Candidates;

namespace ChainMatch.Features;

/// <summary>
/// The eight features of a pair (METHODS 3.7), from rows known by the day of the context only. Trainer and scorer share it.
/// </summary>
/// <param name="context">The region and the day.</param>
/// <param name="scope">The segment.</param>
/// <param name="homeNearness">How near a home province is, 0 to 1, by its code.</param>
internal sealed class FeatureExtractor(
    RegionContext context, SegmentScope scope, IReadOnlyDictionary<string, double> homeNearness)
{
    /// <summary>The features of an enterprise; costs no more than its own facts.</summary>
    internal FeatureVector Extract(Dossier dossier)
    {
        var pair = new Pair(dossier, scope, context);
        return new FeatureVector(
        [
            FitFeature.Of(pair),
            RoleFeature.Of(pair),
            ShareFeature.Of(pair),
            TieFeature.Of(pair),
            NearbyFeature.Of(pair),
            HomeFeature.Of(pair, homeNearness),
            SizeFeature.Of(pair),
            ListFeature.Of(pair),
        ]);
    }
}
