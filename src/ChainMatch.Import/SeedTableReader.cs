using ChainMatch.Seeds;
using Sylvan.Data.Csv;

namespace ChainMatch.Import;

/// <summary>Streams one CSV file into facts.</summary>
internal sealed class SeedTableReader(FactKind kind, string file, SeedLimits limits, List<SeedProblem> problems)
{
    /// <summary>No row is a comment: decoded text never begins with the second half of a surrogate pair.</summary>
    private const char NoComment = '\uDC00';

    private readonly CsvDataReaderOptions _options = new()
    {
        HasHeaders = false,
        Delimiter = ',',
        Comment = NoComment,
        MaxBufferSize = limits.RowCharacters,
        OwnsReader = false,
    };

    private string[] _header = [];

    /// <summary>
    /// Reads all rows; after a fault of quotes or size the rest of the file cannot be told apart and is left.
    /// </summary>
    internal async Task<SeedTable> ReadAsync(TextReader text, CancellationToken cancellationToken)
    {
        List<SeedRow> rows = [];
        var isComplete = false;
        var row = 0;
        try
        {
            await using var csv = await CsvDataReader.CreateAsync(text, _options, cancellationToken);
            SeedBinder? binder = null;
            while (await csv.ReadAsync(cancellationToken))
            {
                row++;
                var cells = Cells(csv, row);
                if (binder is null)
                {
                    _header = cells;
                    binder = new SeedBinder(kind, file, cells, problems);
                }
                else if (binder.Bind(row, cells) is { } bound)
                {
                    rows.Add(bound);
                }
            }

            isComplete = binder is { HasKey: true };
            if (binder is null)
            {
                problems.Add(SeedRules.Header.Broken(file, null, null, null, $"The file is empty; {HeaderWanted}."));
            }
        }
        catch (CsvRecordTooLargeException)
        {
            problems.Add(SeedRules.CellSize.Broken(
                file, row + 1, null, null,
                $"The row has more than {limits.RowCharacters} characters; close an open quote, or shorten it."));
        }
        catch (CsvFormatException error)
        {
            problems.Add(SeedRules.Quotes.Broken(
                file, row + 1, ColumnAt(error.FieldOrdinal), null,
                "A quoted cell is not closed, or text follows its closing quote; close it, and double a quote in it."));
        }

        return new SeedTable(kind, file, rows, isComplete);
    }

    private string HeaderWanted =>
        $"write the header row {string.Join(',', kind.Columns.Select(column => column.Name))}";

    private string? ColumnAt(int cell) => cell >= 0 && cell < _header.Length ? _header[cell] : null;

    private string[] Cells(CsvDataReader csv, int row)
    {
        var cells = new string[csv.RowFieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
            if (cells[i].Length > limits.CellCharacters)
            {
                problems.Add(SeedRules.CellSize.Broken(
                    file, row, ColumnAt(i), cells[i][..40] + "…",
                    $"Cell {i + 1} has {cells[i].Length} characters, more than {limits.CellCharacters}; shorten it."));
            }
        }

        return cells;
    }
}
