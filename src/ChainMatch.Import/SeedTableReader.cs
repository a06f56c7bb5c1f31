using ChainMatch.Seeds;

namespace ChainMatch.Import;

/// <summary>Reads the facts of one CSV file, row by row.</summary>
internal sealed class SeedTableReader(
    FactKind kind, string file, SeedLimits limits, TextReader text, Action<SeedProblem> report) : IDisposable
{
    private readonly CsvRows _rows = new(file, limits, text, report);
    private SeedBinder? _binder;

    /// <summary>Whether the end was reached and all rows have their keys.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>
    /// The next row that has any text; null at the end, or after a fault of quotes or size that leaves the rest unread.
    /// </summary>
    internal SeedRow? Next()
    {
        while (_rows.Read())
        {
            if (_binder is null)
            {
                _binder = new SeedBinder(kind, file, [.. _rows.Cells], report);
            }
            else if (_binder.Bind(_rows.Number, _rows.Cells) is { } bound)
            {
                return bound;
            }
        }

        if (_rows.IsAtEnd)
        {
            Close();
        }

        return null;
    }

    public void Dispose() => _rows.Dispose();

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
}
