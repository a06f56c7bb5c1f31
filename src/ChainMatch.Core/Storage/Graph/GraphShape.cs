using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Graph;

/// <summary>
/// How facts lie in a property graph: which are nodes and which are relations, with labels, types and properties. Every
/// store and export that has a graph takes it from here.
/// </summary>
public static class GraphShape
{
    /// <summary>The property that kinds without an id of their own are found by.</summary>
    public const string Key = "key";

    /// <summary>The property that says where in its list a relation of a list stands, from 0.</summary>
    public const string Place = "place";

    /// <summary>The type of the relation from what is said to what it is said about.</summary>
    public const string About = "ABOUT";

    /// <summary>
    /// The type of the relation from the enterprise that has a tie to its target: a short cut beside the tie's node,
    /// which is what is read.
    /// </summary>
    public const string TiedTo = "TIED_TO";

    /// <summary>The kinds that are relations.</summary>
    public static IReadOnlyList<FactRelation> Relations { get; } =
    [
        Relation<Supply>("from", "to", "SUPPLIES"),
        Relation<Operation>("site", "segment", "OPERATES_IN"),
        Relation<Capability>("enterprise", "segment", "CAPABLE_OF"),
    ];

    /// <summary>The kinds that are nodes.</summary>
    public static IReadOnlyList<FactKind> Nodes { get; } =
        [.. FactKind.All.Except(Relations.Select(relation => relation.Kind))];

    /// <summary>The kinds that a tie may lead to; its target is the key of a row of one of them.</summary>
    public static IReadOnlyList<FactKind> TieTargets { get; } =
        [FactKind.Of<Enterprise>(), FactKind.Of<Segment>(), FactKind.Of<Region>()];

    /// <summary>
    /// The kinds whose nodes neighbourhoods and paths are made of (see <see cref="NeighbourhoodQuery"/>), by name.
    /// </summary>
    public static IReadOnlyList<FactKind> Walked { get; } =
    [
        FactKind.Of<Activity>(), FactKind.Of<Chain>(), FactKind.Of<Enterprise>(), FactKind.Of<Indicator>(),
        FactKind.Of<Policy>(), FactKind.Of<Project>(), FactKind.Of<Region>(), FactKind.Of<Resource>(),
        FactKind.Of<Segment>(), FactKind.Of<Site>(), FactKind.Of<Statement>(),
    ];

    /// <summary>The relations that the columns of nodes make; what is said about a thing is ABOUT it.</summary>
    public static IReadOnlyList<ColumnRelation> ColumnRelations { get; } =
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
    public static string LabelOf(FactKind kind) => kind.Type.Name;

    /// <summary>The label of a kind's nodes, or the type of the relations that it is.</summary>
    public static string NameOf(FactKind kind) =>
        Relations.FirstOrDefault(relation => relation.Kind == kind)?.Type ?? LabelOf(kind);

    /// <summary>The property that a kind's nodes are found by: their id or code, else <see cref="Key"/>.</summary>
    public static string KeyOf(FactKind kind) =>
        kind.HasIdentity ? PropertyOf(kind.Columns.First(column => column.IsKey)) : Key;

    /// <summary>A node's id for readers: its own id or code, else the id of its fact.</summary>
    public static string IdOf(FactKind kind, string key) => kind.HasIdentity ? key : $"{kind.Name}:{key}";

    /// <summary>
    /// The property that holds a cell: <c>nameZh</c> for the column <c>name_zh</c>; <c>sources</c> for the source ids.
    /// </summary>
    public static string PropertyOf(FactColumn column)
    {
        if (column.Refers == typeof(Source))
        {
            return "sources";
        }

        var words = column.Name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>
    /// The relation that holds a cell of a node's row in the place of a property; null for a property. The cells of a
    /// key are properties, with a relation beside them.
    /// </summary>
    public static ColumnRelation? RelationOf(FactKind kind, FactColumn column) => column.IsKey
        ? null
        : ColumnRelations.FirstOrDefault(relation => relation.Kind == kind && relation.Column == column);

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
