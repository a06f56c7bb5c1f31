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
            .. links.GroupBy(link => (link.Type, link.Reversed, link.Other)).Select(same => TooMany([.. same], name)),
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

    private static string TooMany(IReadOnlyList<ColumnRelation> links, string name)
    {
        var link = links[0];
        var cells = links.Select(of => $"CASE WHEN {name}.{GraphShape.PropertyOf(of.Column)} IS NULL THEN 0 ELSE 1 END");
        var pattern = Pattern(link, name, $"(:{GraphShape.LabelOf(link.Other)})");
        return $"WHEN COUNT {{ {pattern} }} > {Others(link)} + {string.Join(" + ", cells)} THEN '{link.Type}'";
    }

    // Relations to the same label that cells are made of, or that lead to a tie's target or to what is complete.
    private static int Others(ColumnRelation link) =>
        GraphShape.ColumnRelations.Count(other => !other.Column.IsKey
            && (other.Kind, other.Type, other.Reversed, other.Other) == (link.Kind, link.Type, link.Reversed, link.Other))
        + (link.Kind == Ties || link.Kind == FactKind.Of<Completeness>() ? 1 : 0);
}
