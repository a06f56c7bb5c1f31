using Spectre.Console;

namespace ChainMatch.Cli.Output;

/// <summary>A column of a table.</summary>
internal sealed record Column(string Header, Justify Justify, bool Wraps)
{
    /// <summary>A column of short words, which stay on one line.</summary>
    internal static Column Word(string header) => new(header, Justify.Left, Wraps: false);

    /// <summary>A column of figures.</summary>
    internal static Column Figure(string header) => new(header, Justify.Right, Wraps: false);

    /// <summary>A column of sentences, which wrap.</summary>
    internal static Column Sentence(string header) => new(header, Justify.Left, Wraps: true);
}

/// <summary>A cell of a table.</summary>
internal sealed record Cell(string Text, Color Color)
{
    /// <summary>A cell in the colour of the terminal.</summary>
    public static implicit operator Cell(string text) => new(text, Color.Default);
}

/// <summary>A table whose columns align, Chinese text too: a Chinese character takes two cells.</summary>
internal sealed class TextTable
{
    private const int Gutter = 2;
    private const int LeastSentence = 30;
    private readonly Table _table = new() { Border = TableBorder.None };
    private readonly int[] _widths;

    internal TextTable(params IReadOnlyList<Column> columns)
    {
        _widths = [.. columns.Select(column => column.Wraps ? LeastSentence : column.Header.GetCellWidth())];
        foreach (var column in columns)
        {
            _table.AddColumn(new TableColumn(new Text(column.Header, new Style(decoration: Decoration.Bold)))
            {
                Alignment = column.Justify,
                NoWrap = !column.Wraps,
                Padding = new Padding(0, 0, Gutter, 0),
            });
        }
    }

    /// <summary>Adds a row, one cell per column.</summary>
    internal void Add(params IReadOnlyList<Cell> cells)
    {
        foreach (var (index, cell) in cells.Index())
        {
            if (_table.Columns[index].NoWrap)
            {
                _widths[index] = Math.Max(_widths[index], cell.Text.GetCellWidth());
            }
        }

        _table.AddRow([.. cells.Select(cell => new Text(cell.Text, new Style(cell.Color)))]);
    }

    /// <summary>Writes the table. Lines grow past a narrow terminal: a figure that is cut would be another figure.</summary>
    internal void WriteTo(Screen screen) => screen.Write(_table, _widths.Sum(width => width + Gutter));
}
