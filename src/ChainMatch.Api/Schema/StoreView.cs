using System.Collections.Concurrent;
using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Storage;

namespace ChainMatch.Api.Schema;

/// <summary>
/// The store and what is worked out from it, as one request sees them: fields that ask the same get one answer, asked
/// for once.
/// </summary>
internal sealed class StoreView(IGraphStore store, GapReporter gaps, TargetMatcher targets, BriefWriter briefs)
{
    private readonly ConcurrentDictionary<object, Lazy<Task>> _answers = new();

    internal Task<Frame> FrameAsync(CancellationToken cancellationToken) => Once(nameof(Frame), async () =>
    {
        var info = await store.GetInfoAsync(cancellationToken);
        var dataSet = info.RequireDataSet();
        var graph = await store.GetChainGraphAsync(cancellationToken);
        return new Frame(graph, await store.GetPlacesAsync(cancellationToken), dataSet);
    });

    internal Task<RegionIndex> RegionAsync(string region, CancellationToken cancellationToken) =>
        Once(region, async () =>
        {
            var facts = await store.GetRegionFactsAsync(region, cancellationToken);
            return new RegionIndex(facts, await FrameAsync(cancellationToken));
        });

    internal Task<GapReport> GapsAsync(GapRequest request, CancellationToken cancellationToken) =>
        Once(request, () => gaps.ReportAsync(request, cancellationToken));

    internal Task<IReadOnlyList<GapChange>> GapChangesAsync(
        GapRequest before, GapRequest after, CancellationToken cancellationToken) =>
        gaps.CompareAsync(before, after, cancellationToken);

    internal Task<TargetList> TargetsAsync(MatchRequest request, CancellationToken cancellationToken) =>
        Once(request, () => targets.MatchAsync(request, cancellationToken));

    internal Task<IReadOnlyList<Target>> TargetsAsync(
        IReadOnlyList<Gap> ofGaps, int perGap, CancellationToken cancellationToken) =>
        targets.MatchGapsAsync(ofGaps, perGap, cancellationToken);

    internal Task<Brief> BriefAsync(string enterprise, MatchRequest request, CancellationToken cancellationToken) =>
        briefs.WriteAsync(enterprise, request, cancellationToken);

    private Task<T> Once<T>(object question, Func<Task<T>> ask) =>
        (Task<T>)_answers.GetOrAdd(question, _ => new Lazy<Task>(ask)).Value;
}
