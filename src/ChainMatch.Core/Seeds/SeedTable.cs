using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>A row of a seed file as far as it could be read.</summary>
/// <param name="Number">The row as a spreadsheet counts it, the header being 1.</param>
/// <param name="Fact">The fact; columns that could not be read have their default.</param>
/// <param name="Unread">The columns that could not be read, bit i for column i of the kind; a problem names
/// each.</param>
public readonly record struct SeedRow(int Number, Fact Fact, uint Unread)
{
    /// <summary>The id of a row that comes from a store, <c>{kind}:{key}</c>; null for a row of a file.</summary>
    public string? Id { get; init; }

    /// <summary>Whether every cell could be read.</summary>
    public bool IsWhole => Unread == 0;

    /// <summary>Whether the cell of a column (by its place in the kind) could be read.</summary>
    public bool HasRead(int column) => (Unread & (1u << column)) == 0;
}

/// <summary>The rows of one kind, as many as there may be: they are read again each time they are asked for.</summary>
/// <param name="kind">The kind of its rows.</param>
/// <param name="file">The file, relative to the data set's folder.</param>
public abstract class SeedTable(FactKind kind, string file)
{
    /// <summary>The kind of its rows.</summary>
    public FactKind Kind => kind;

    /// <summary>The file, relative to the data set's folder.</summary>
    public string File => file;

    /// <summary>
    /// Whether the last reading gave all rows and their keys; else a missing row may be there after all, and nobody can
    /// say that a reference to it leads nowhere.
    /// </summary>
    public bool IsComplete { get; protected set; }

    /// <summary>Reads the rows in order.</summary>
    /// <param name="report">Hears of every cell that cannot be read, at least in the first reading.</param>
    public abstract IEnumerable<SeedRow> Read(Action<SeedProblem> report);
}

/// <summary>Rows that are in memory.</summary>
public sealed class HeldTable : SeedTable
{
    private readonly IReadOnlyList<SeedRow> _rows;

    /// <summary>A table of rows.</summary>
    /// <param name="kind">The kind of the rows.</param>
    /// <param name="file">The file that they are from.</param>
    /// <param name="rows">The rows; what is wrong with them was reported before.</param>
    /// <param name="isComplete">Whether these are all rows.</param>
    public HeldTable(FactKind kind, string file, IReadOnlyList<SeedRow> rows, bool isComplete)
        : base(kind, file)
    {
        _rows = rows;
        IsComplete = isComplete;
    }

    /// <inheritdoc/>
    public override IEnumerable<SeedRow> Read(Action<SeedProblem> report) => _rows;
}
