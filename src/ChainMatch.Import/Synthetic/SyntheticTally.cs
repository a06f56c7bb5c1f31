using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Import.Synthetic;

/// <summary>What was written of a synthetic graph.</summary>
public sealed class SyntheticTally
{
    private readonly Dictionary<FactKind, int> _rows = [];

    /// <summary>Rows per kind, in the order of the kinds.</summary>
    public IReadOnlyList<KindCount> Rows =>
        [.. FactKind.All.Select(kind => new KindCount(kind.Name, _rows.GetValueOrDefault(kind)))];

    /// <summary>The relations that the rows are or make in a graph (<see cref="GraphShape"/>).</summary>
    public long Relations { get; private set; }

    /// <summary>The size of the files together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds the files of a folder.</summary>
    internal void Weigh(string folder) => Bytes = new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Sum(file => file.Length);

    /// <summary>Counts rows.</summary>
    internal void Count(FactKind kind, IEnumerable<Fact> rows) => _ = Counting(kind, rows).Count();

    /// <summary>Counts rows while they are read.</summary>
    internal IEnumerable<Fact> Counting(FactKind kind, IEnumerable<Fact> rows)
    {
        var isRelation = GraphShape.Relations.Any(relation => relation.Kind == kind);
        FactColumn[] references =
        [
            .. GraphShape.ColumnRelations.Where(relation => relation.Kind == kind).Select(relation => relation.Column),
        ];
        var count = 0;
        foreach (var fact in rows)
        {
            count++;
            Relations += isRelation ? 1 : references.Sum(column => Ends(column.Get(fact))) + (fact is Tie ? 1 : 0);
            yield return fact;
        }

        _rows[kind] = count;
    }

    private static int Ends(object? cell) => cell switch
    {
        null => 0,
        IReadOnlyList<string> many => many.Count,
        _ => 1,
    };
}
