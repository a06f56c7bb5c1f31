using System.Text;
using ChainMatch.Seeds;
using Sylvan.Data.Csv;

namespace ChainMatch.Import;

/// <summary>Reads the rows of one CSV file, the header among them, and reports what breaks the reading.</summary>
internal sealed class CsvRows(string file, SeedLimits limits, TextReader text, Action<SeedProblem> report) : IDisposable
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

    private CsvDataReader? _csv;
    private string[] _header = [];

    /// <summary>The row at hand as a spreadsheet counts it; 0 before the first.</summary>
    internal int Number { get; private set; }

    /// <summary>The cells of the row at hand; the next row may take their place.</summary>
    internal string[] Cells { get; private set; } = [];

    /// <summary>Whether the end was reached.</summary>
    internal bool IsAtEnd { get; private set; }

    /// <summary>
    /// Goes to the next row; false at the end, or after a fault of quotes or size: the rest of the file cannot be told
    /// apart and is left.
    /// </summary>
    internal bool Read()
    {
        try
        {
            _csv ??= CsvDataReader.Create(text, _options);
            if (_csv.Read())
            {
                Number++;
                ReadCells(_csv);
                return true;
            }

            IsAtEnd = true;
        }
        catch (CsvRecordTooLargeException)
        {
            report(SeedRules.CellSize.Broken(
                file, Number + 1, null, null,
                $"The row has more than {limits.RowCharacters} characters; close an open quote, or shorten it."));
        }
        catch (CsvFormatException error)
        {
            report(SeedRules.Quotes.Broken(
                file, Number + 1, ColumnAt(error.FieldOrdinal), null,
                "A quoted cell is not closed, or text follows its closing quote; close it, and double a quote in it."));
        }
        catch (Exception error) when (error is IOException or DecoderFallbackException)
        {
            report(SeedRules.FileReadable.Broken(
                file, Number + 1, null, null, $"The file cannot be read on ({error.Message}); try again."));
        }

        return false;
    }

    public void Dispose() => _csv?.Dispose();

    private string? ColumnAt(int cell) => cell >= 0 && cell < _header.Length ? _header[cell] : null;

    private void ReadCells(CsvDataReader csv)
    {
        if (Cells.Length != csv.RowFieldCount)
        {
            Cells = new string[csv.RowFieldCount];
        }

        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i] = csv.GetString(i);
            if (Cells[i].Length > limits.CellCharacters)
            {
                report(SeedRules.CellSize.Broken(
                    file, Number, ColumnAt(i), Cells[i][..40] + "…",
                    $"Cell {i + 1} has {Cells[i].Length} characters, more than {limits.CellCharacters}; shorten it."));
            }
        }

        if (Number == 1)
        {
            _header = [.. Cells];
        }
    }
}
