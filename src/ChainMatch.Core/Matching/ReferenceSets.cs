using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Model;
using ChainMatch.Ranking;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>
/// Keeps the frozen reference set of a store as the model folder <c>baseline-1</c>: all pairs of the home region, made once
/// and never changed by later imports (METHODS 3.7). Thread-safe, and safe when two processes make it at once.
/// </summary>
/// <param name="store">The store whose pairs it holds.</param>
/// <param name="modelsFolder">The folder of models, one folder each; made when it is not there.</param>
public sealed class ReferenceSets(IGraphStore store, string modelsFolder) : IDisposable
{
    /// <summary>The first baseline model.</summary>
    public const string FirstModel = "baseline-1";

    // A percentile is as good from so many segments; 298 of a city are all taken.
    private const int MostSegments = 400;

    private readonly SemaphoreSlim _gate = new(1);
    private ReferenceSet? _set;

    /// <summary>The reference set; made now, from what the store holds, when nobody has made it yet.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.StoreUnavailable"/>: the folder is damaged or of another city; <see cref="ErrorCode.StoreVersion"/>: it is of another
    /// version of the features; <see cref="ErrorCode.StoreEmpty"/>: there is nothing to make it from.
    /// </exception>
    public async Task<ReferenceSet> GetAsync(CancellationToken cancellationToken)
    {
        if (_set is { } made)
        {
            return made;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _set ??= await CheckedAsync(
                await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken), cancellationToken);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private string Folder => Path.Combine(modelsFolder, FirstModel);

    private Task<ReferenceSet?> FindAsync(CancellationToken cancellationToken) =>
        ReferenceFolder.FindAsync(Folder, cancellationToken);

    private async Task<ReferenceSet> MakeAsync(CancellationToken cancellationToken)
    {
        var set = await ComputeAsync(cancellationToken);
        if (set.Scores is [])
        {
            return set;
        }

        _ = Directory.CreateDirectory(modelsFolder);
        await ReferenceFolder.WriteAsync(Folder, set, cancellationToken);
        return await FindAsync(cancellationToken) ?? set;
    }

    private async Task<ReferenceSet> CheckedAsync(ReferenceSet set, CancellationToken cancellationToken)
    {
        var home = (await store.GetInfoAsync(cancellationToken)).RequireDataSet().Manifest.HomeRegion;
        return set.Origin.Region == home ? set : throw new ChainMatchException(
            ErrorCode.StoreUnavailable,
            $"The model {Folder} was made for the region {set.Origin.Region}, the store is of {home}: scores would not "
            + "compare. Move the folder away; it is then made anew.");
    }

    private Task<ReferenceSet> ComputeAsync(CancellationToken cancellationToken) =>
        OneVersion.ReadAsync(store, info => ComputeAsync(info, cancellationToken), cancellationToken);

    private async Task<ReferenceSet> ComputeAsync(StoreInfo info, CancellationToken cancellationToken)
    {
        var dataSet = info.RequireDataSet();
        var context = await RegionContext.LoadAsync(store, null, null, cancellationToken);
        List<double> scores = [];
        foreach (var segment in Sample([.. context.Graph.Segments]))
        {
            var pairs = await SegmentPairs.GatherAsync(
                store, context, segment, dataSet.Matching.HomeNearness, cancellationToken);
            scores.AddRange(pairs.Featured.Select(pair =>
                BaselineScore.Of(pair.Features, dataSet.Matching.Weights).RawScore));
        }

        var origin = new ReferenceOrigin(
            FirstModel, dataSet.Manifest.Id, info.Version, context.Region.Code, context.View.AsOf, FeatureCatalog.Version);
        return new ReferenceSet(origin, dataSet.Matching, scores);
    }

    /// <summary>All segments of a graph of usual size; of a huge one as many, evenly spaced in its order.</summary>
    private static IEnumerable<Segment> Sample(Segment[] segments)
    {
        var count = Math.Min(segments.Length, MostSegments);
        return Enumerable.Range(0, count).Select(place => segments[(long)place * segments.Length / count]);
    }
}
