using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>A row that differs between two states.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Old">The row before; null when it is new.</param>
/// <param name="New">The row after; null when it ended.</param>
public sealed record RowChange(FactKind Kind, string Key, Fact? Old, Fact? New)
{
    /// <summary>What happened to it.</summary>
    public ChangeAction Action => (Old, New) switch
    {
        (null, _) => ChangeAction.Added,
        (_, null) => ChangeAction.Ended,
        _ => ChangeAction.Changed,
    };

    /// <summary>Its entries in the change log: one for a row that came or went, else one per column.</summary>
    public IEnumerable<Change> Entries(int version) => Action is ChangeAction.Changed
        ? Kind.Columns.Where(column => Differ(column.Get(Old!), column.Get(New!))).Select(column => new Change(
            version, ChangeAction.Changed, Kind.Name, Key, column.Name, Cell(column, Old!), Cell(column, New!)))
        : [new Change(version, Action, Kind.Name, Key, null, Row(Old), Row(New))];

    /// <summary>Whether any cell of two rows differs.</summary>
    public static bool Differ(FactKind kind, Fact left, Fact right) =>
        !ReferenceEquals(left, right) && kind.Columns.Any(column => Differ(column.Get(left), column.Get(right)));

    private static bool Differ(object? left, object? right) => (left, right) switch
    {
        (IReadOnlyList<string> texts, IReadOnlyList<string> others) =>
            !texts.SequenceEqual(others, StringComparer.Ordinal),
        _ => !Equals(left, right),
    };

    private static string? Cell(FactColumn column, Fact row) => FactJson.WriteCell(column.Get(row));

    private string? Row(Fact? row) => row is null ? null : FactJson.Write(Kind, row);
}
