namespace ChainMatch.Seeds.Validation;

/// <summary>Checks the rows of a table one after the other, so that a file of any size needs little memory.</summary>
internal sealed class TableCheck
{
    private readonly SeedTable _table;
    private readonly SeedIndex _index;
    private readonly IFactRules? _rules;
    private readonly Findings _findings;
    private readonly ProblemList _problems;
    private readonly Action<SeedRow> _columns;
    private readonly KeyCheck _keys;
    private readonly FactHash _hash;
    private int _count;

    internal TableCheck(
        SeedTable table, SeedIndex index, ColumnChecks columns, IFactRules? rules, Findings findings)
    {
        (_table, _index, _rules, _findings) = (table, index, rules, findings);
        _problems = new ProblemList(table, findings);
        _columns = columns.Of(table.Kind, _problems);
        _keys = new KeyCheck(table, _problems);
        _hash = new FactHash(table.Kind);
    }

    /// <summary>Reads and checks the rows; the tables that they refer to come before.</summary>
    /// <returns>The rows under their keys; of use when nothing was found.</returns>
    internal KeyedTable Run()
    {
        var refersToItself = _table.Kind.Columns.Any(column => column.Refers == _table.Kind.Type);
        if (refersToItself)
        {
            LookAhead();
        }

        foreach (var row in _table.Read(refersToItself ? Ignore : _findings.Add))
        {
            var key = _table.Kind.KeyOf(row.Fact);
            if (!refersToItself)
            {
                _index.Add(_table.Kind, row, key);
            }

            Check(row, key);
        }

        _index.Close(_table);
        _keys.LookAgain(_hash);
        return new KeyedTable(_table, _keys.Shared, _count, _hash.ToString());
    }

    /// <summary>Rows that may refer to later ones are all known before the first is checked.</summary>
    private void LookAhead()
    {
        foreach (var row in _table.Read(_findings.Add))
        {
            _index.Add(_table.Kind, row, _table.Kind.KeyOf(row.Fact));
        }

        _index.Close(_table);
        _rules?.LookAt(_table.Read(Ignore));
    }

    private void Check(SeedRow row, string key)
    {
        _columns(row);
        _keys.Visit(row, key);
        _rules?.Check(row, _problems);
        _count++;
        if (_findings.Problems is [])
        {
            _hash.Add(new KeyedFact(key, row.Fact));
        }
    }

    /// <summary>What a second reading finds was found by the first.</summary>
    private static void Ignore(SeedProblem problem)
    {
    }
}
