using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Export;

/// <summary>A relation of the graph that a column of a node's row makes.</summary>
/// <param name="Kind">The kind of the row.</param>
/// <param name="Column">The column that names the other end.</param>
/// <param name="Type">The type of the relation.</param>
/// <param name="Reversed">Whether it leads from the named row to this one.</param>
internal sealed record ColumnRelation(FactKind Kind, FactColumn Column, string Type, bool Reversed);

/// <summary>A kind of fact that is a relation itself.</summary>
/// <param name="Kind">The kind of the row.</param>
/// <param name="From">The column of its start.</param>
/// <param name="To">The column of its end.</param>
/// <param name="Type">The type of the relation.</param>
internal sealed record FactRelation(FactKind Kind, FactColumn From, FactColumn To, string Type);

/// <summary>Which facts are nodes and which are relations, as the design of the graph says.</summary>
internal static class CypherShape
{
    private const string About = "ABOUT";

    /// <summary>The kinds that are relations.</summary>
    internal static IReadOnlyList<FactRelation> Relations { get; } =
    [
        Relation<Supply>("from", "to", "SUPPLIES"),
        Relation<Operation>("site", "segment", "OPERATES_IN"),
        Relation<Capability>("enterprise", "segment", "CAPABLE_OF"),
    ];

    /// <summary>The kinds that are nodes.</summary>
    internal static IReadOnlyList<FactKind> Nodes { get; } =
        [.. FactKind.All.Except(Relations.Select(relation => relation.Kind))];

    /// <summary>The relations that the columns of nodes make; what is said about a thing is ABOUT it.</summary>
    internal static IReadOnlyList<ColumnRelation> ColumnRelations { get; } =
    [
        Column<Region>("parent", "PART_OF"),
        Column<Segment>("chain", "HAS", reversed: true),
        Column<Resource>("region", "HAS", reversed: true),
        Column<Resource>("feeds", "FEEDS"),
        Column<Enterprise>("home_region", "HOME"),
        Column<Site>("enterprise", "OF"),
        Column<Site>("region", "IN"),
        Column<Project>("enterprises", "BY"),
        Column<Project>("region", "IN"),
        Column<Project>("segments", "FILLS"),
        Column<Policy>("region", "IN"),
        Column<Policy>("chains", "SUPPORTS"),
        Column<Policy>("segments", "SUPPORTS"),
        .. AboutColumns<Park>(), .. AboutColumns<Identifier>(), .. AboutColumns<Tag>(), .. AboutColumns<Tie>(),
        .. AboutColumns<Activity>(), .. AboutColumns<Indicator>(), .. AboutColumns<Statement>(),
        .. AboutColumns<Completeness>(),
    ];

    /// <summary>The label of a kind's nodes, <c>Segment</c>.</summary>
    internal static string LabelOf(FactKind kind) => kind.Type.Name;

    /// <summary>The property that a kind's nodes are found by: their id or code, else <c>key</c>.</summary>
    internal static string KeyOf(FactKind kind) =>
        kind.HasIdentity ? CypherText.PropertyOf(kind.Columns.First(column => column.IsKey)) : "key";

    /// <summary>Whether a cell of a node's row becomes a relation and no property.</summary>
    internal static bool IsRelation(FactKind kind, FactColumn column) =>
        !column.IsKey && ColumnRelations.Any(relation => relation.Kind == kind && relation.Column == column);

    private static FactRelation Relation<T>(string from, string to, string type)
        where T : Fact => new(FactKind.Of<T>(), Find<T>(from), Find<T>(to), type);

    private static ColumnRelation Column<T>(string column, string type, bool reversed = false)
        where T : Fact => new(FactKind.Of<T>(), Find<T>(column), type, reversed);

    private static IEnumerable<ColumnRelation> AboutColumns<T>()
        where T : Fact => FactKind.Of<T>().Columns
            .Where(column => column.Refers is { } target && target != typeof(Source))
            .Select(column => new ColumnRelation(FactKind.Of<T>(), column, About, Reversed: false));

    private static FactColumn Find<T>(string column)
        where T : Fact => FactKind.Of<T>().Columns.Single(found => found.Name == column);
}
