using ChainMatch.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>Takes a folder of seed files into the store: read, check, import.</summary>
public sealed class SeedImporter(IGraphStore store)
{
    private readonly SeedFolderReader _reader = new();

    /// <summary>Reads and checks a folder.</summary>
    /// <returns>The data set, or every problem; remarks in both cases.</returns>
    public async Task<DataSetResult> CheckAsync(
        string folder, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        DataSetValidator.Validate(await _reader.ReadAsync(folder, progress, cancellationToken));

    /// <summary>Makes the store hold what a valid data set states.</summary>
    public Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        store.ImportAsync(dataSet, mode, progress, cancellationToken);
}
