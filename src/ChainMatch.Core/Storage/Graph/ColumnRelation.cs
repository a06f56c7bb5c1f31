using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Graph;

/// <summary>A relation of the graph that a column of a node's row makes.</summary>
/// <param name="Kind">The kind of the row.</param>
/// <param name="Column">The column that names the other end.</param>
/// <param name="Type">The type of the relation.</param>
/// <param name="Reversed">Whether it leads from the named row to this one.</param>
public sealed record ColumnRelation(FactKind Kind, FactColumn Column, string Type, bool Reversed)
{
    /// <summary>The kind of the node at the other end.</summary>
    public FactKind Other => FactKind.Of(Column.Refers!);

    /// <summary>
    /// Whether a cell names several nodes; each relation then has a property <c>place</c>, from 0, for a graph keeps no
    /// order of its own.
    /// </summary>
    public bool IsList => Column.Type is FactColumnType.TextList;

    /// <summary>The keys of the nodes that a row names.</summary>
    public IReadOnlyList<string> Named(Fact row) => Column.Get(row) switch
    {
        string one => [one],
        IReadOnlyList<string> many => many,
        _ => [],
    };
}
