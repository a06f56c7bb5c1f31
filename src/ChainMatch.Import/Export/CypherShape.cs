using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Export;

/// <summary>A column that becomes a relation.</summary>
/// <param name="Column">The column; its cells are keys.</param>
/// <param name="Type">The type of the relation.</param>
/// <param name="Target">The label of the node that the cell names.</param>
/// <param name="PointsBack">Whether the relation leads from the named node to the one of the row.</param>
internal sealed record CypherReference(FactColumn Column, string Type, string Target, bool PointsBack);

/// <summary>A kind whose rows become relations between two nodes.</summary>
/// <param name="From">The column of the node it leads from, and that node's label.</param>
/// <param name="To">The column of the node it leads to, and that node's label.</param>
/// <param name="Type">The type of the relation.</param>
internal sealed record CypherRelation((string Column, string Label) From, (string Column, string Label) To, string Type);

/// <summary>Which kinds become nodes and which relations, and how the relations are called.</summary>
internal static class CypherShape
{
    private static readonly Dictionary<string, CypherRelation> Relations = new(StringComparer.Ordinal)
    {
        ["supply"] = new(("from", "Segment"), ("to", "Segment"), "SUPPLIES"),
        ["operation"] = new(("site", "Site"), ("segment", "Segment"), "OPERATES_IN"),
        ["capability"] = new(("enterprise", "Enterprise"), ("segment", "Segment"), "CAPABLE_OF"),
        ["tie"] = new(("enterprise", "Enterprise"), ("target", "Enterprise|Segment|Region"), "TIED_TO"),
    };

    private static readonly Dictionary<string, (string Type, bool PointsBack)> Names = new(StringComparer.Ordinal)
    {
        ["segment.chain"] = ("HAS", true),
        ["site.enterprise"] = ("OF", false),
        ["site.region"] = ("IN", false),
        ["enterprise.home_region"] = ("HOME", false),
        ["region.parent"] = ("PART_OF", false),
        ["resource.region"] = ("HAS", true),
        ["resource.feeds"] = ("FEEDS", false),
        ["project.enterprises"] = ("BY", false),
        ["project.region"] = ("IN", false),
        ["project.segments"] = ("FILLS", false),
        ["policy.segments"] = ("SUPPORTS", false),
    };

    /// <summary>The relation that the rows of a kind are; null for a kind whose rows are nodes.</summary>
    internal static CypherRelation? RelationOf(FactKind kind) => Relations.GetValueOrDefault(kind.Name);

    /// <summary>The label of the nodes of a kind.</summary>
    internal static string LabelOf(FactKind kind) => kind.Type.Name;

    /// <summary>The relations of a node, those to its sources left out: a node names them in <c>source_ids</c>.</summary>
    internal static IEnumerable<CypherReference> ReferencesOf(FactKind kind) =>
        from column in kind.Columns
        where column.Refers is not null && column.Refers != typeof(Source)
        let name = Names.GetValueOrDefault($"{kind.Name}.{column.Name}", ("ABOUT", false))
        select new CypherReference(column, name.Item1, column.Refers!.Name, name.Item2);
}
