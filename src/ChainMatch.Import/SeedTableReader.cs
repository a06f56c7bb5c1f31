using System.Text;
using ChainMatch.Seeds;
using Sylvan.Data.Csv;

namespace ChainMatch.Import;

/// <summary>Reads the facts of one CSV file, row by row.</summary>
internal sealed class SeedTableReader(
    FactKind kind, string file, SeedLimits limits, TextReader text, Action<SeedProblem> report) : IDisposable
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
    private SeedBinder? _binder;
    private string[] _header = [];
    private string[] _cells = [];
    private int _row;

    /// <summary>Whether the end was reached and all rows have their keys.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>
    /// The next row that has any text; null at the end, or after a fault of quotes or size: the rest of the file cannot
    /// be told apart and is left.
    /// </summary>
    internal SeedRow? Next()
    {
        try
        {
            _csv ??= CsvDataReader.Create(text, _options);
            while (_csv.Read())
            {
                _row++;
                if (BindRow(_csv) is { } bound)
                {
                    return bound;
                }
            }

            Close();
        }
        catch (CsvRecordTooLargeException)
        {
            report(SeedRules.CellSize.Broken(
                file, _row + 1, null, null,
                $"The row has more than {limits.RowCharacters} characters; close an open quote, or shorten it."));
        }
        catch (CsvFormatException error)
        {
            report(SeedRules.Quotes.Broken(
                file, _row + 1, ColumnAt(error.FieldOrdinal), null,
                "A quoted cell is not closed, or text follows its closing quote; close it, and double a quote in it."));
        }
        catch (Exception error) when (error is IOException or DecoderFallbackException)
        {
            report(SeedRules.FileReadable.Broken(
                file, _row + 1, null, null, $"The file cannot be read on ({error.Message}); try again."));
        }

        return null;
    }

    public void Dispose() => _csv?.Dispose();

    private SeedRow? BindRow(CsvDataReader csv)
    {
        ReadCells(csv);
        if (_binder is not null)
        {
            return _binder.Bind(_row, _cells);
        }

        _header = [.. _cells];
        _binder = new SeedBinder(kind, file, _header, report);
        return null;
    }

    private void Close()
    {
        IsComplete = _binder is { HasKey: true };
        if (_binder is null)
        {
            report(SeedRules.Header.Broken(file, null, null, null, $"The file is empty; {HeaderWanted}."));
        }
    }

    private string HeaderWanted =>
        $"write the header row {string.Join(',', kind.Columns.Select(column => column.Name))}";

    private string? ColumnAt(int cell) => cell >= 0 && cell < _header.Length ? _header[cell] : null;

    private void ReadCells(CsvDataReader csv)
    {
        if (_cells.Length != csv.RowFieldCount)
        {
            _cells = new string[csv.RowFieldCount];
        }

        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = csv.GetString(i);
            if (_cells[i].Length > limits.CellCharacters)
            {
                report(SeedRules.CellSize.Broken(
                    file, _row, ColumnAt(i), _cells[i][..40] + "…",
                    $"Cell {i + 1} has {_cells[i].Length} characters, more than {limits.CellCharacters}; shorten it."));
            }
        }
    }
}
