using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Model;
using ChainMatch.Ranking;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>The candidates of a segment with their features: what a ranker, a trainer and a reference set start from.</summary>
/// <param name="Set">The candidates, and who was left out.</param>
/// <param name="Featured">The candidates with their features, by id.</param>
internal sealed record SegmentPairs(CandidateSet Set, IReadOnlyList<FeaturedCandidate> Featured)
{
    /// <summary>Finds the candidates of a segment and extracts their features.</summary>
    internal static async Task<SegmentPairs> GatherAsync(
        IGraphStore store,
        RegionContext context,
        Segment segment,
        IReadOnlyDictionary<string, double> homeNearness,
        CancellationToken cancellationToken)
    {
        var set = await new CandidateFinder(store).FindAsync(context, segment, cancellationToken);
        var extractor = new FeatureExtractor(context, new SegmentScope(context.Graph, segment), homeNearness);
        return new SegmentPairs(
            set,
            [
                .. set.Candidates.Select(candidate =>
                    new FeaturedCandidate(candidate.Dossier.Id, extractor.Extract(candidate.Dossier))),
            ]);
    }
}
