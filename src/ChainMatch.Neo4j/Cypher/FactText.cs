using System.Collections.Concurrent;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// The part of a Cypher text that returns facts: <c>kind, key, cells</c>, the cells in the order of the kind's columns.
/// Cells that are relations come as the ids at their other ends, those of lists with their places.
/// </summary>
internal static class FactText
{
    private static readonly ConcurrentDictionary<(FactKind, string), string> Known = new();

    /// <summary>What to return of a node or relation that a text has matched.</summary>
    /// <param name="name">The variable that holds it; not <c>other</c> or <c>link</c>.</param>
    internal static string Of<T>(string name)
        where T : Fact => Of(FactKind.Of<T>(), name);

    /// <inheritdoc cref="Of{T}"/>
    internal static string Of(FactKind kind, string name) => Known.GetOrAdd((kind, name), static pair => Make(pair));

    /// <summary>
    /// The same with one more cell: null, or the type of a relation beside the cells that is missing or too many.
    /// </summary>
    internal static string Checked(FactKind kind, string name) =>
        Of(kind, name).Replace("] AS cells", $", {LinkText.FaultOf(kind, name)}] AS cells", StringComparison.Ordinal);

    /// <summary>How every node or relation of a kind is matched.</summary>
    internal static string MatchAll(FactKind kind, string name) => RelationOf(kind) is { } relation
        ? $"MATCH ()-[{name}:{relation.Type}]->()"
        : $"MATCH ({name}:{GraphShape.LabelOf(kind)})";

    private static string Make((FactKind Kind, string Name) of)
    {
        var (kind, name) = of;
        var relation = RelationOf(kind);
        var key = relation is null ? GraphShape.KeyOf(kind) : GraphShape.Key;
        var cells = kind.Columns.Select(column => relation is null
            ? OfNode(kind, column, name)
            : OfRelation(relation, column, name));
        return $"'{kind.Name}' AS kind, {name}.{key} AS key, [{string.Join(", ", cells)}] AS cells";
    }

    private static FactRelation? RelationOf(FactKind kind) =>
        GraphShape.Relations.FirstOrDefault(relation => relation.Kind == kind);

    private static string OfNode(FactKind kind, FactColumn column, string name)
    {
        if (GraphShape.RelationOf(kind, column) is not { } relation)
        {
            return Property(column, name);
        }

        var other = $"(other:{GraphShape.LabelOf(relation.Other)})";
        var link = $"[link:{relation.Type}]";
        var pattern = relation.Reversed ? $"({name})<-{link}-{other}" : $"({name})-{link}->{other}";
        var id = $"other.{GraphShape.KeyOf(relation.Other)}";
        return $"[{pattern} | {(relation.IsList ? $"[link.{GraphShape.Place}, {id}]" : id)}]";
    }

    private static string OfRelation(FactRelation relation, FactColumn column, string name) =>
        column == relation.From ? $"startNode({name}).{GraphShape.KeyOf(relation.FromKind)}"
        : column == relation.To ? $"endNode({name}).{GraphShape.KeyOf(relation.ToKind)}"
        : Property(column, name);

    /// <summary>
    /// A number comes as text: in JSON the server writes one that is also a float of 32 bits with the digits of that
    /// (1757089.25 as 1757089.2).
    /// </summary>
    private static string Property(FactColumn column, string name)
    {
        var property = $"{name}.{GraphShape.PropertyOf(column)}";
        return column.Type is FactColumnType.Number ? $"toString({property})" : property;
    }
}
