using System.Text;

namespace ChainMatch.Acceptance.Tests;

/// <summary>A seed file as a spreadsheet sees it, to be spoilt cell by cell. Row 1 is the header.</summary>
internal sealed class SeedFile
{
    private readonly string _path;
    private readonly List<List<string>> _rows;

    internal SeedFile(string folder, string name)
    {
        _path = Path.Combine(folder, name);
        _rows = Parse(File.ReadAllText(_path));
    }

    /// <summary>The number of the last row.</summary>
    internal int LastRow => _rows.Count;

    /// <summary>The cell of a row and column.</summary>
    internal string this[int row, string column]
    {
        get => _rows[row - 1][ColumnOf(column)];
        set => _rows[row - 1][ColumnOf(column)] = value;
    }

    /// <summary>The first row whose cell has a value.</summary>
    internal int RowOf(string column, string value) => 1 + _rows.FindIndex(row => row[ColumnOf(column)] == value);

    /// <summary>The first row, below another, whose cell holds something.</summary>
    internal int RowWith(string column, int below) =>
        below + 1 + _rows.Skip(below).ToList().FindIndex(row => row[ColumnOf(column)] is not "");

    /// <summary>Adds a row, given by its first cells.</summary>
    internal void Append(params IEnumerable<string> cells)
    {
        var row = cells.ToList();
        row.AddRange(Enumerable.Repeat("", _rows[0].Count - row.Count));
        _rows.Add(row);
    }

    /// <summary>Adds a row once more.</summary>
    internal void Repeat(int row) => _rows.Add([.. _rows[row - 1]]);

    /// <summary>Takes a row out.</summary>
    internal void Remove(int row) => _rows.RemoveAt(row - 1);

    /// <summary>Writes it back.</summary>
    internal void Save() => File.WriteAllLines(_path, _rows.Select(row => string.Join(',', row.Select(Quote))));

    private int ColumnOf(string column) => _rows[0].IndexOf(column);

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";

    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '"' when isQuoted && index + 1 < text.Length && text[index + 1] is '"':
                    cell.Append(text[index++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\n' when !isQuoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    if (text[index] is '\n' && index + 1 < text.Length)
                    {
                        rows.Add([]);
                    }

                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[index]);
                    break;
            }
        }

        return rows;
    }
}
