using ChainMatch.Seeds;
using ChainMatch.Seeds.Placements;
using ChainMatch.Storage;

namespace ChainMatch.Import.Placements;

/// <summary>Reads a matching data set (DESIGN §6): a folder of CSV files without a manifest.</summary>
public sealed class PlacementFolderReader
{
    private readonly PlacementFileReader _files = new();

    /// <summary>Reads and checks a folder.</summary>
    /// <param name="directory">The folder that holds <c>regions.csv</c>, <c>segments.csv</c> and
    /// <c>placements.csv</c>.</param>
    /// <param name="progress">Hears of the rows of each file; null for nobody.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The data set, or every problem; remarks in both cases.</returns>
    public async Task<PlacementSetResult> ReadAsync(
        string directory, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(directory);
        var builder = new PlacementSetBuilder();
        if (!Directory.Exists(folder))
        {
            builder.Findings.Add(SeedRules.Folder.Broken(
                directory, null, null, null,
                $"There is no folder '{directory}'; name the folder that holds placements.csv."));
            return builder.Build(directory);
        }

        foreach (var table in builder.Required.Where(table => !IsThere(folder, table)))
        {
            builder.Findings.Add(PlacementRules.FileThere.Broken(
                table.File, null, null, null,
                $"'{directory}' holds no {table.File}; write it with the header row {table.HeaderWanted}."));
        }

        foreach (var table in builder.Required.Concat(builder.Optional).Where(table => IsThere(folder, table)))
        {
            await _files.ReadAsync(folder, table, progress, cancellationToken);
        }

        RemarkOnOtherFiles(folder, builder);
        return await Task.Run(() => builder.Build(new DirectoryInfo(folder).Name), cancellationToken);
    }

    private static bool IsThere(string folder, CheckedTable table) => File.Exists(Path.Combine(folder, table.File));

    private static void RemarkOnOtherFiles(string folder, PlacementSetBuilder builder)
    {
        var known = builder.Required.Concat(builder.Optional).Select(table => table.File).ToList();
        var others = Directory.EnumerateFiles(folder, "*.csv")
            .Select(file => Path.GetFileName(file))
            .Except(known, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var file in others)
        {
            builder.Findings.Add(PlacementRules.FileKind.Broken(
                file, null, null, null, $"The file is not read; there are {string.Join(", ", known)}."));
        }
    }
}
