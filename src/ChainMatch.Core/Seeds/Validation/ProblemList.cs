namespace ChainMatch.Seeds.Validation;

/// <summary>Problems of the rows of one table, and which cells of the row at hand they blame.</summary>
internal sealed class ProblemList(SeedTable table, Findings findings)
{
    private int _row;
    private uint _blamed;

    /// <summary>
    /// The columns of a row that could not be read or have a problem, bit i for column i of the kind. Only the row at
    /// hand is remembered.
    /// </summary>
    internal uint Faulty(SeedRow row) => row.Unread | (row.Number == _row ? _blamed : 0);

    /// <summary>Adds a problem of a cell that could be read.</summary>
    internal void Add(SeedRule rule, SeedRow row, FactColumn column, string message) =>
        Add(rule, row, column, column.TextOf(row.Fact), message);

    /// <summary>Adds a problem of a part of a cell.</summary>
    internal void Add(SeedRule rule, SeedRow row, FactColumn? column, string? value, string message)
    {
        findings.Add(rule.Broken(
            row.Id ?? table.File, row.Id is null ? row.Number : null, column?.Name, value, message));
        if (column is not null)
        {
            Blame(row, column);
        }
    }

    /// <summary>Adds a problem of the key of a row.</summary>
    internal void AddKey(SeedRule rule, SeedRow row, string message) =>
        Add(rule, row, KeyColumn, table.Kind.HasHashKey ? null : table.Kind.KeyOf(row.Fact), message);

    /// <summary>Blames the key of a row before its problem is known.</summary>
    internal void BlameKey(SeedRow row)
    {
        if (KeyColumn is { } column)
        {
            Blame(row, column);
        }
    }

    private FactColumn? KeyColumn =>
        table.Kind.HasIdentity ? table.Kind.Columns.First(column => column.IsKey) : null;

    private void Blame(SeedRow row, FactColumn column)
    {
        _blamed = (row.Number == _row ? _blamed : 0) | (1u << column.Index);
        _row = row.Number;
    }
}
