using ChainMatch.Import;
using ChainMatch.Matching;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>Takes a folder of seed files into the store: read, check, import.</summary>
public sealed class SeedImporter(IGraphStore store, ReferenceSets references)
{
    private readonly SeedFolderReader _reader = new();

    /// <summary>Reads and checks a folder.</summary>
    /// <returns>The data set, or every problem; remarks in both cases.</returns>
    public async Task<DataSetResult> CheckAsync(
        string folder, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var read = await _reader.ReadAsync(folder, progress, cancellationToken);
        return await Task.Run(() => DataSetValidator.Validate(read), cancellationToken);
    }

    /// <summary>Makes the store hold what a valid data set states; the first import also freezes the reference set.</summary>
    public async Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var result = await store.ImportAsync(dataSet, mode, progress, cancellationToken);
        if (mode is ImportMode.Write && result.PreviousVersion == 0)
        {
            _ = await references.GetAsync(progress, cancellationToken);
        }

        return result;
    }
}
