using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Gaps;
using ChainMatch.Model;
using ChainMatch.Ranking;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>
/// Whom to visit: finds candidates, extracts their features, ranks them, and says why (METHODS 3.7). Everything is
/// deterministic: equal facts give equal lists. Thread-safe.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="references">The reference set that scores are measured by, with the rules of the model.</param>
public sealed class TargetMatcher(IGraphStore store, ReferenceSets references)
{
    private const int FewestMakers = 3;

    /// <summary>The ranked targets of a segment in a region, grade D included.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: there is no such segment or region.
    /// </exception>
    public async Task<TargetList> MatchAsync(MatchRequest request, CancellationToken cancellationToken)
    {
        var reference = await references.GetAsync(cancellationToken);
        return await OneVersion.ReadAsync(
            store, info => MatchAsync(request, reference, info.RequireDataSet(), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// The best targets over many gaps, such as those of a chain or of the whole city: the gaps on the lists GAPS and EXPAND
    /// in the order of <see cref="GapOrders"/> by priority, and of each its first targets of grade A to C, each with the rank it
    /// has for its own segment. The order of segments comes before the order of firms: whom to visit follows from what to
    /// fill first.
    /// </summary>
    /// <param name="gaps">The gaps, of one region and day; those on other lists are passed over.</param>
    /// <param name="perGap">How many targets of each gap, at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Target>> MatchGapsAsync(
        IReadOnlyCollection<Gap> gaps, int perGap, CancellationToken cancellationToken)
    {
        Gap[] listed = [.. gaps.Where(gap => gap.List is GapList.Gaps or GapList.Expand).InOrder(GapOrder.Priority)];
        if (listed is [])
        {
            return [];
        }

        var reference = await references.GetAsync(cancellationToken);
        return await OneVersion.ReadAsync(
            store,
            info => MatchGapsAsync(listed, perGap, reference, info.RequireDataSet(), cancellationToken),
            cancellationToken);
    }

    internal static ChainMatchException NoSegment(string code) => new(
        ErrorCode.NotFound, $"There is no segment '{code}'; 'chainmatch gaps --all' lists them.");

    private async Task<TargetList> MatchAsync(
        MatchRequest request, ReferenceSet reference, DataSetInfo dataSet, CancellationToken cancellationToken)
    {
        var context = await RegionContext.LoadAsync(store, request.Region, request.AsOf, cancellationToken);
        var segment = context.Graph.FindSegment(request.Segment) ?? throw NoSegment(request.Segment);
        return await MatchAsync(context, segment, reference, dataSet.Vocabulary, cancellationToken);
    }

    private async Task<IReadOnlyList<Target>> MatchGapsAsync(
        Gap[] listed, int perGap, ReferenceSet reference, DataSetInfo dataSet, CancellationToken cancellationToken)
    {
        var context = await RegionContext.LoadAsync(store, listed[0].Region.Code, listed[0].AsOf, cancellationToken);
        List<Target> targets = [];
        foreach (var gap in listed)
        {
            var list = await MatchAsync(context, gap.Segment, reference, dataSet.Vocabulary, cancellationToken);
            targets.AddRange(list.Targets.Where(target => target.Grade is not Grade.D).Take(perGap));
        }

        return targets;
    }

    private async Task<TargetList> MatchAsync(
        RegionContext context,
        Segment segment,
        ReferenceSet reference,
        Vocabulary vocabulary,
        CancellationToken cancellationToken)
    {
        var pairs = await SegmentPairs.GatherAsync(
            store, context, segment, reference.Rules.HomeNearness, cancellationToken);
        IMatchRanker ranker = new BaselineRanker(reference);
        var targets = Targets(context, segment, pairs, ranker, vocabulary);
        return new TargetList
        {
            Segment = segment,
            Region = context.Region,
            AsOf = context.View.AsOf,
            Targets = targets,
            Excluded = pairs.Set.Excluded,
            LocalExpansion = pairs.Set.Local,
            TooFewMakers = targets.Count(target => target.Grade is Grade.A or Grade.B) < FewestMakers,
            LeftOut = pairs.Set.LeftOut,
        };
    }

    private static Target[] Targets(
        RegionContext context, Segment segment, SegmentPairs pairs, IMatchRanker ranker, Vocabulary vocabulary)
    {
        var names = new NodeNames(context, pairs.Set.Dossiers, vocabulary);
        var reasons = new Reasons(
            new FactWords(vocabulary, names), names, new SegmentScope(context.Graph, segment), context);
        var candidates = pairs.Set.Candidates.ToDictionary(candidate => candidate.Dossier.Id, StringComparer.Ordinal);
        return
        [
            .. ranker.Rank(pairs.Featured).Select(ranked => Target(
                candidates[ranked.EnterpriseId], ranked, segment, context.Region, ranker.ModelId, names, reasons)),
        ];
    }

    private static Target Target(
        Candidate candidate,
        RankedCandidate ranked,
        Segment segment,
        Region region,
        string modelId,
        NodeNames names,
        Reasons reasons) => new()
        {
            Rank = ranked.Rank,
            Enterprise = candidate.Dossier.Facts,
            Segment = segment,
            Region = region,
            Score = ranked.Score,
            Grade = ranked.Grade,
            RawScore = ranked.RawScore,
            Ceiling = ranked.Ceiling,
            Base = ranked.Base,
            Contributions = ranked.Contributions,
            UnknownFeatures = [.. ranked.Contributions.Where(part => part.Value is null).Select(part => part.Feature)],
            WorthACall = ranked.WorthACall,
            Routes =
            [
                .. candidate.Routes.Select(hit =>
                    new Route(hit.Route, hit.NodeIds, hit.FactIds, RouteWords.Of(hit, names))),
            ],
            OutcomesBehind = ranked.OutcomesBehind,
            ModelId = modelId,
            Confidence = candidate.Dossier.ConfidenceIn(segment.Code),
            Warnings = [.. Reasons.Warnings(candidate.Dossier)],
            Reasons = reasons.Of(candidate.Dossier, ranked.Contributions),
        };
}
