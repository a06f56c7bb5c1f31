using ChainMatch.Seeds;
using ChainMatch.Seeds.Placements;
using ChainMatch.Storage;

namespace ChainMatch.Import.Placements;

/// <summary>Reads a CSV file, row by row, into the table that checks it.</summary>
public sealed class PlacementFileReader(SeedLimits limits)
{
    private const int RowsBetweenReports = 1 << 14;

    /// <summary>A reader with the default limits.</summary>
    public PlacementFileReader()
        : this(new SeedLimits())
    {
    }

    /// <summary>Reads a file; what is wrong with it goes to the table's findings.</summary>
    /// <param name="folder">The folder that the file is in.</param>
    /// <param name="table">What takes the rows.</param>
    /// <param name="progress">Hears of the rows; null for nobody.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task ReadAsync(
        string folder, CheckedTable table, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        List<SeedProblem> problems = [];
        var file = new SeedFile(Path.GetFullPath(folder), table.File, problems);
        using var text = await file.OpenAsync(limits.TableBytes, cancellationToken);
        problems.ForEach(table.Findings.Add);
        if (text is not null)
        {
            await Task.Run(() => Read(text, table, progress, cancellationToken), cancellationToken);
        }
    }

    private void Read(
        StreamReader text, CheckedTable table, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var rows = new CsvRows(table.File, limits, text, table.Findings.Add);
        if (rows.Read())
        {
            table.Header(rows.Cells);
        }
        else if (rows.IsAtEnd)
        {
            table.Findings.Add(SeedRules.Header.Broken(
                table.File, null, null, null, $"The file is empty; write the header row {table.HeaderWanted}."));
        }

        while (rows.Read())
        {
            table.Row(rows.Number, rows.Cells);
            if (rows.Number % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var total = rows.Number * (double)text.BaseStream.Length / text.BaseStream.Position;
                progress?.Report(new ImportProgress(table.File, rows.Number, (int)total));
            }
        }

        if (!rows.IsAtEnd)
        {
            table.Break();
        }

        table.End();
    }
}
