using System.Numerics;
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

    // A percentile is as good from so many pairs: its error is a fifth of a point. All 11,190 of a city are taken.
    private const int EnoughPairs = 50_000;

    private readonly SemaphoreSlim _gate = new(1);
    private ReferenceSet? _set;

    /// <inheritdoc cref="GetAsync(IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<ReferenceSet> GetAsync(CancellationToken cancellationToken) => GetAsync(null, cancellationToken);

    /// <summary>The reference set; made now, from what the store holds, when nobody has made it yet.</summary>
    /// <param name="progress">Hears how many segments are done while it is made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.StoreUnavailable"/>: the folder is damaged or of another city; <see cref="ErrorCode.StoreVersion"/>: it is of another
    /// version of the features; <see cref="ErrorCode.StoreEmpty"/>: there is nothing to make it from.
    /// </exception>
    public async Task<ReferenceSet> GetAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (_set is { } made)
        {
            return made;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _set ??= await CheckedAsync(
                await FindAsync(cancellationToken) ?? await MakeAsync(progress, cancellationToken), cancellationToken);
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

    private async Task<ReferenceSet> MakeAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var set = await OneVersion.ReadAsync(
            store, info => ComputeAsync(info, progress, cancellationToken), cancellationToken);
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

    private async Task<ReferenceSet> ComputeAsync(
        StoreInfo info, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var dataSet = info.RequireDataSet();
        var context = await RegionContext.LoadAsync(store, null, null, cancellationToken);
        List<double> scores = [];
        var segments = Scattered([.. context.Graph.Segments]);
        foreach (var (done, segment) in segments.Index().TakeWhile(_ => scores.Count < EnoughPairs))
        {
            progress?.Report(new ImportProgress("reference set", done, segments.Length));
            var pairs = await SegmentPairs.GatherAsync(
                store, context, segment, dataSet.Matching.HomeNearness, cancellationToken);
            scores.AddRange(pairs.Featured.Select(pair =>
                BaselineScore.Of(pair.Features, dataSet.Matching.Weights).RawScore));
        }

        var origin = new ReferenceOrigin(
            FirstModel, dataSet.Manifest.Id, info.Version, context.Region.Code, context.View.AsOf, FeatureCatalog.Version);
        return new ReferenceSet(origin, dataSet.Matching, scores);
    }

    /// <summary>Segments in an order of which every beginning is spread over the whole graph.</summary>
    private static Segment[] Scattered(Segment[] segments)
    {
        var step = Math.Max(1, (int)(segments.Length * 0.618));
        while (BigInteger.GreatestCommonDivisor(step, segments.Length) > 1)
        {
            step++;
        }

        return [.. segments.Select((_, place) => segments[(long)place * step % segments.Length])];
    }
}
