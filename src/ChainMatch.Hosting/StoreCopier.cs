using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>Makes another store hold the graph of this one.</summary>
public sealed class StoreCopier(IGraphStore source, Stores stores)
{
    /// <summary>Reads this store, checks its rows, and imports them there. The rows are in memory meanwhile.</summary>
    /// <param name="target">The other store.</param>
    /// <param name="progress">Hears how far the import is; null for nobody.</param>
    /// <param name="cancellationToken">Stops it; what an import promises then holds for the other store.</param>
    /// <returns>What was read, with its problems, and what changed there; null when there are problems.</returns>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: there is nothing to copy.</exception>
    public async Task<(DataSetResult Read, ImportResult? Imported)> CopyAsync(
        StoreAddress target, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (info, facts) = await StoreReading.ReadAsync(source, cancellationToken);
        var read = DataSetValidator.Validate(
            SeedFolder.Of(info.Manifest, info.Vocabulary, info.Matching, kind => facts.Keyed(kind)));
        if (read.DataSet is not { } dataSet)
        {
            return (read, null);
        }

        await using var store = stores.Open(target);
        return (read, await store.ImportAsync(dataSet, ImportMode.Write, progress, cancellationToken));
    }
}
