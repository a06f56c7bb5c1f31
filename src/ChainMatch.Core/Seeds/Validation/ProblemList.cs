namespace ChainMatch.Seeds.Validation;

/// <summary>Problems of the rows of one file, and which cells they blame.</summary>
internal sealed class ProblemList(string file, FactKind kind, List<SeedProblem> problems)
{
    private readonly Dictionary<int, uint> _blamed = [];

    /// <summary>
    /// The columns of a row that could not be read or have a problem, bit i for column i of the kind.
    /// </summary>
    internal uint Faulty(SeedRow row) => row.Unread | _blamed.GetValueOrDefault(row.Number);

    /// <summary>Adds a problem of a cell that could be read.</summary>
    internal void Add(SeedRule rule, SeedRow row, FactColumn column, string message) =>
        Add(rule, row, column, column.TextOf(row.Fact), message);

    /// <summary>Adds a problem of a part of a cell.</summary>
    internal void Add(SeedRule rule, SeedRow row, FactColumn? column, string? value, string message)
    {
        problems.Add(rule.Broken(file, row.Number, column?.Name, value, message));
        if (column is not null)
        {
            _blamed[row.Number] = _blamed.GetValueOrDefault(row.Number) | (1u << column.Index);
        }
    }

    /// <summary>Adds a problem of the key of a row.</summary>
    internal void AddKey(SeedRule rule, SeedRow row, string message)
    {
        var column = kind.HasIdentity ? kind.Columns.First(column => column.IsKey) : null;
        Add(rule, row, column, kind.HasHashKey ? null : kind.KeyOf(row.Fact), message);
    }
}
