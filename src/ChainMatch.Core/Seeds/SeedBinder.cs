namespace ChainMatch.Seeds;

/// <summary>
/// Turns the rows of one seed file into facts and reports every cell that cannot be read. A row with a bad cell is
/// bound as far as possible, so that one pass finds all that is wrong with it.
/// </summary>
public sealed class SeedBinder
{
    private const int MostRemembered = 1024;

    private readonly FactKind _kind;
    private readonly string _file;
    private readonly Action<SeedProblem> _report;
    private readonly int[] _places;
    private readonly int _width;
    private readonly object?[] _cells;

    /// <summary>
    /// Cells that were read before, by column: most columns repeat a few values, which facts then share.
    /// </summary>
    private readonly Dictionary<string, object>[] _remembered;

    /// <summary>Reads a header and reports columns that are missing, unknown or repeated.</summary>
    /// <param name="kind">The kind of the rows.</param>
    /// <param name="file">The file, for problems.</param>
    /// <param name="header">The names of the columns; all columns of the kind, in any order.</param>
    /// <param name="report">Where problems go.</param>
    public SeedBinder(FactKind kind, string file, IReadOnlyList<string> header, Action<SeedProblem> report)
    {
        _kind = kind;
        _file = file;
        _report = report;
        _width = header.Count;
        _cells = new object?[kind.Columns.Count];
        _remembered = [.. kind.Columns.Select(_ => new Dictionary<string, object>(StringComparer.Ordinal))];
        string[] names = [.. header.Select(name => name.Trim())];
        _places = [.. kind.Columns.Select(column => Array.IndexOf(names, column.Name))];
        CheckHeader(names);
    }

    /// <summary>Whether the header has the columns that make the key.</summary>
    public bool HasKey => _kind.Columns.Index().All(column => !column.Item.IsKey || _places[column.Index] >= 0);

    /// <summary>Binds a row.</summary>
    /// <param name="number">The row as a spreadsheet counts it.</param>
    /// <param name="cells">Its cells, as many as the header has.</param>
    /// <returns>The fact as far as it can be read; null for a row without any text.</returns>
    public SeedRow? Bind(int number, IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        return cells.Count == _width ? BindCells(number, cells) : BindKeyOnly(number, cells);
    }

    private SeedRow BindCells(int number, IReadOnlyList<string> cells)
    {
        var unread = 0u;
        for (var i = 0; i < _cells.Length; i++)
        {
            var column = _kind.Columns[i];
            var text = _places[i] < 0 ? "" : cells[_places[i]].Trim();
            var fault = (CellFault?)null;
            _cells[i] = text is "" ? null : Read(i, text, out fault);
            if (text is "" && column.IsRequired)
            {
                fault = new(
                    SeedRules.CellFilled, $"The column {column.Name} may not be empty; fill it or take the row out.");
            }

            if (_places[i] < 0)
            {
                unread |= 1u << i;
            }
            else if (fault is not null)
            {
                unread |= 1u << i;
                Report(number, i, text, fault);
            }
        }

        return new SeedRow(number, _kind.Create(_cells), unread);
    }

    private object? Read(int column, string text, out CellFault? fault)
    {
        fault = null;
        if (_remembered[column].TryGetValue(text, out var value))
        {
            return value;
        }

        value = SeedCell.Read(_kind.Columns[column], text, out fault);
        if (value is not null && _remembered[column].Count < MostRemembered)
        {
            _remembered[column].Add(text, value);
        }

        return value;
    }

    private SeedRow BindKeyOnly(int number, IReadOnlyList<string> cells)
    {
        _report(SeedRules.CellCount.Broken(
            _file, number, null, null,
            $"The row has {cells.Count} cells, the header {_width}; quote a cell with a comma, or add a missing one."));
        Array.Clear(_cells);
        foreach (var (i, column) in _kind.Columns.Index())
        {
            if (_kind.HasIdentity && column.IsKey && _places[i] >= 0 && _places[i] < cells.Count)
            {
                _cells[i] = cells[_places[i]].Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return new SeedRow(number, _kind.Create(_cells), uint.MaxValue);
    }

    private void CheckHeader(string[] names)
    {
        if (_places.All(place => place < 0))
        {
            _report(SeedRules.Header.Broken(
                _file, 1, null, string.Join(',', names),
                $"The first row is no header; write {string.Join(',', _kind.Columns.Select(column => column.Name))}."));
            return;
        }

        foreach (var column in _kind.Columns.Where((_, index) => _places[index] < 0))
        {
            _report(SeedRules.ColumnThere.Broken(
                _file, 1, column.Name, null,
                $"The column {column.Name} is missing; add it, with empty cells where nothing is known."));
        }

        var known = _kind.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, count) in names.CountBy(name => name))
        {
            if (!known.Contains(name))
            {
                _report(SeedRules.ColumnKnown.Broken(
                    _file, 1, name, name, $"'{name}' is no column of {_file}; it has {string.Join(", ", known)}."));
            }
            else if (count > 1)
            {
                _report(SeedRules.ColumnOnce.Broken(
                    _file, 1, name, name, $"The column {name} occurs {count} times; keep one."));
            }
        }
    }

    private void Report(int row, int column, string text, CellFault fault)
    {
        var value = text is "" ? null : text;
        _report(fault.Rule.Broken(_file, row, _kind.Columns[column].Name, value, fault.Message));
    }
}
