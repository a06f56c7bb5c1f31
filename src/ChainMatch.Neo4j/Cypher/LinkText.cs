using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// The part of a Cypher text that says what is wrong with the relations that stand beside cells: those of a row's key,
/// and what leads to the target of a tie. Questions walk them, so a row without them would be missed in silence.
/// </summary>
internal static class LinkText
{
    private static readonly FactKind Ties = FactKind.Of<Tie>();

    /// <summary>An expression that is null for a row whose relations are as its cells say, else names a faulty one.</summary>
    internal static string FaultOf(FactKind kind, string name)
    {
        var links = GraphShape.ColumnRelations.Where(link => link.Kind == kind && link.Column.IsKey).ToList();
        string[] faults =
        [
            .. links.Select(link => Missing(link, name)),
            .. More(kind, name),
            .. links.GroupBy(link => (link.Type, link.Reversed)).Select(same => TooMany(kind, [.. same], name)),
        ];
        return faults is [] ? "null" : $"CASE {string.Join(' ', faults)} ELSE null END";
    }

    private static string Missing(ColumnRelation link, string name)
    {
        var cell = $"{name}.{GraphShape.PropertyOf(link.Column)}";
        var other = $"(:{GraphShape.LabelOf(link.Other)} {{{GraphShape.KeyOf(link.Other)}: {cell}}})";
        return $"WHEN {cell} IS NOT NULL AND NOT EXISTS {{ {Pattern(link, name, other)} }} THEN '{link.Type}'";
    }

    private static string Pattern(ColumnRelation link, string name, string other) => link.Reversed
        ? $"({name})<-[:{link.Type}]-{other}"
        : $"({name})-[:{link.Type}]->{other}";

    private static IEnumerable<string> More(FactKind kind, string name) => kind != Ties
        ? []
        :
        [
            $"WHEN NOT EXISTS {{ ({name})-[:{GraphShape.About}]->(b) WHERE {name}.target IN [b.id, b.code] }} "
                + $"THEN '{GraphShape.About}'",
            $"WHEN NOT EXISTS {{ (:Enterprise {{id: {name}.enterprise}})"
                + $"-[:{GraphShape.TiedTo} {{{GraphShape.Key}: {name}.{GraphShape.Key}}}]->() }} "
                + $"THEN '{GraphShape.TiedTo}'",
        ];

    // A completeness row is about what it covers too, unless that is the whole map.
    private static string TooMany(FactKind kind, IReadOnlyList<ColumnRelation> links, string name)
    {
        var more = kind == Ties || kind == FactKind.Of<Completeness>() ? 1 : 0;
        var cells = links.Select(link =>
            $"CASE WHEN {name}.{GraphShape.PropertyOf(link.Column)} IS NULL THEN 0 ELSE 1 END");
        return $"WHEN COUNT {{ {Pattern(links[0], name, "()")} }} > {more} + {string.Join(" + ", cells)} "
            + $"THEN '{links[0].Type}'";
    }
}
