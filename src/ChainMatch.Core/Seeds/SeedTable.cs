using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>A row of a seed file as far as it could be read.</summary>
/// <param name="Number">The row as a spreadsheet counts it, the header being 1.</param>
/// <param name="Fact">The fact; columns that could not be read have their default.</param>
/// <param name="Unread">The columns that could not be read, bit i for column i of the kind; a problem names
/// each.</param>
public readonly record struct SeedRow(int Number, Fact Fact, uint Unread)
{
    /// <summary>Whether every cell could be read.</summary>
    public bool IsWhole => Unread == 0;

    /// <summary>Whether the cell of a column (by its place in the kind) could be read.</summary>
    public bool HasRead(int column) => (Unread & (1u << column)) == 0;
}

/// <summary>A seed file as far as it could be read.</summary>
/// <param name="Kind">The kind of its rows.</param>
/// <param name="File">The file, relative to the data set's folder.</param>
/// <param name="Rows">Its rows in the order of the file.</param>
/// <param name="IsComplete">
/// Whether all rows and their keys could be read; else a missing row may be there after all, and nobody can say that a
/// reference to it leads nowhere.
/// </param>
public sealed record SeedTable(FactKind Kind, string File, IReadOnlyList<SeedRow> Rows, bool IsComplete);
