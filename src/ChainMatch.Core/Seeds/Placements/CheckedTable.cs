using System.Globalization;
using ChainMatch.Model;
using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>
/// A table of a matching data set that takes the rows of its file one after the other and reports what is wrong with
/// them.
/// </summary>
/// <param name="file">The file, for problems.</param>
/// <param name="columns">Its columns; a header may have them in any order.</param>
/// <param name="findings">Where problems go.</param>
public abstract class CheckedTable(string file, IReadOnlyList<TableColumn> columns, Findings findings)
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowExponent;

    private readonly int[] _places = [.. columns.Select(_ => -1)];
    private string[] _cells = [];
    private int _width;
    private bool _isReadable;

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>Where problems go.</summary>
    public Findings Findings => findings;

    /// <summary>Whether a header with all that is needed was read.</summary>
    public bool HasHeader => _isReadable;

    /// <summary>Whether the whole file was read and every row of it could be taken.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The names of all columns as a header row.</summary>
    public string HeaderWanted => string.Join(',', columns.Select(column => column.Name));

    /// <summary>The row at hand, as a spreadsheet counts it.</summary>
    protected int Number { get; private set; }

    /// <summary>Takes the header row and reports columns that are missing, unknown or repeated.</summary>
    public void Header(IReadOnlyList<string> cells)
    {
        string[] names = [.. cells.Select(name => name.Trim())];
        _width = names.Length;
        foreach (var (index, column) in columns.Index())
        {
            _places[index] = Array.IndexOf(names, column.Name);
        }

        var missing = columns.Where((column, index) => _places[index] < 0 && !column.MayBeAbsent).ToList();
        foreach (var column in missing)
        {
            ReportAt(1, SeedRules.ColumnThere, column.Name, null, $"The column {column.Name} is missing; add it.");
        }

        foreach (var (name, count) in names.CountBy(name => name))
        {
            CheckName(name, count);
        }

        _isReadable = IsWhole = missing is [];
    }

    /// <summary>Notes that rows are left out because the rest of the file cannot be read.</summary>
    public void Break() => IsWhole = false;

    /// <summary>Takes a row; one without any text is passed over.</summary>
    /// <param name="number">The row as a spreadsheet counts it.</param>
    /// <param name="cells">Its cells; only looked at until the next row.</param>
    public void Row(int number, string[] cells)
    {
        if (!_isReadable || Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
        {
            return;
        }

        (Number, _cells) = (number, cells);
        if (cells.Length != _width)
        {
            IsWhole = false;
            ReportAt(
                number, SeedRules.CellCount, null, null,
                $"The row has {cells.Length} cells, the header {_width}; quote a cell with a comma, or add a missing one.");
        }
        else if (HasRequiredCells())
        {
            Bind();
        }
        else
        {
            IsWhole = false;
        }
    }

    /// <summary>Looks at all rows together, after the last one.</summary>
    public virtual void End()
    {
    }

    /// <summary>Takes the row at hand, whose required cells are filled.</summary>
    protected abstract void Bind();

    /// <summary>The text of a cell of the row at hand; empty where it is or its column is absent.</summary>
    protected string Cell(int column) => _places[column] < 0 ? "" : _cells[_places[column]].Trim();

    /// <summary>A finite number; null for an empty cell, and with a problem for any other text.</summary>
    protected double? NumberIn(int column)
    {
        if (Cell(column) is not { Length: > 0 } text)
        {
            return null;
        }

        if (double.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Report(SeedRules.Number, column, $"'{text}' is not a number; write it like 1234.5, without a unit.");
        return null;
    }

    /// <summary>A quantity from 0; null for an empty cell, and with a problem for any other text.</summary>
    protected double? QuantityIn(int column)
    {
        var number = NumberIn(column);
        if (number < 0)
        {
            Report(SeedRules.NotNegative, column, $"'{Cell(column)}' is below 0; correct it or leave the cell empty.");
            return null;
        }

        return number;
    }

    /// <summary>A date at the precision known; null for an empty cell, and with a problem for any other text.</summary>
    protected PartialDate? DateIn(int column)
    {
        if (Cell(column) is not { Length: > 0 } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        Report(SeedRules.Date, column, $"'{text}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD.");
        return null;
    }

    /// <summary>Reports what is wrong with a cell of the row at hand.</summary>
    protected void Report(SeedRule rule, int column, string message) =>
        ReportAt(Number, rule, columns[column].Name, Cell(column) is { Length: > 0 } text ? text : null, message);

    /// <summary>Reports what is wrong with a row.</summary>
    protected void ReportAt(int? row, SeedRule rule, string? column, string? value, string message) =>
        findings.Add(rule.Broken(file, row, column, value, message));

    private bool HasRequiredCells()
    {
        var hasAll = true;
        foreach (var (index, column) in columns.Index())
        {
            if (column.IsRequired && Cell(index) is "")
            {
                hasAll = false;
                Report(
                    SeedRules.CellFilled, index,
                    $"The column {column.Name} may not be empty; fill it or take the row out.");
            }
        }

        return hasAll;
    }

    private void CheckName(string name, int count)
    {
        if (columns.All(column => column.Name != name))
        {
            var known = string.Join(", ", columns.Select(column => column.Name));
            ReportAt(
                1, SeedRules.ColumnKnown, name, name,
                $"'{name}' is no column of {file}; it has {known}. Take the column out or correct its name.");
        }
        else if (count > 1)
        {
            ReportAt(1, SeedRules.ColumnOnce, name, name, $"The column {name} occurs {count} times; keep one.");
        }
    }
}
