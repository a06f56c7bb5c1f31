using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// How rows become nodes and relations, the same for imports and exports. A row needs rows of its own or of earlier
/// kinds only, so kind after kind, step after step, every relation finds its ends.
/// </summary>
internal static class GraphSteps
{
    private static readonly int ProvenanceColumns = typeof(Fact).GetProperties().Length;

    private static readonly Dictionary<FactKind, IReadOnlyList<GraphStep>> Known =
        FactKind.All.ToDictionary(kind => kind, kind => (IReadOnlyList<GraphStep>)[.. Make(kind)]);

    /// <summary>The steps of a kind, in the order that they must run in.</summary>
    internal static IReadOnlyList<GraphStep> Of(FactKind kind) => Known[kind];

    private static IEnumerable<GraphStep> Make(FactKind kind) =>
        GraphShape.Relations.FirstOrDefault(relation => relation.Kind == kind) is { } relation
            ? [Relation(relation)]
            :
            [
                Node(kind),
                .. GraphShape.ColumnRelations.Where(link => link.Kind == kind && !IsOfNode(link)).Select(Relation),
                .. kind == FactKind.Of<Tie>() ? Ties() : kind == FactKind.Of<Completeness>() ? Scopes() : [],
            ];

    // Rows may name rows of their own kind that come later.
    private static bool IsOfNode(ColumnRelation relation) => !relation.IsList && relation.Other != relation.Kind;

    private static GraphStep Node(FactKind kind)
    {
        var key = GraphShape.KeyOf(kind);
        var columns = kind.Columns.Where(column => GraphShape.RelationOf(kind, column) is null).ToList();
        var links = GraphShape.ColumnRelations.Where(link => link.Kind == kind && IsOfNode(link)).ToList();
        return new GraphStep(
            verb => $"{verb} (n:{GraphShape.LabelOf(kind)} {{{key}: row.properties.{key}}}) SET n = row.properties"
                + (links is [] ? "" : "\nWITH n, row" + string.Concat(links.Select(link => LinkOfNode(link, verb)))),
            row =>
            [
                Map(
                [
                    .. links.Select(link => (link.Column.Name, link.Column.Get(row.Fact))),
                    ("properties", Map([(key, row.Key), .. Cells(row, columns)])),
                ]),
            ]);
    }

    private static string LinkOfNode(ColumnRelation relation, string verb)
    {
        var link = $"[r:{relation.Type}]";
        var arrow = relation.Reversed ? $"(b)-{link}->(n)" : $"(n)-{link}->(b)";
        var provenance = ProvenanceOf(relation.Kind).Select(GraphShape.PropertyOf).Select(name => $"{name}: n.{name}");
        return $"\nCALL (n, row) {{ {Find(relation.Other, "b", $"row.{relation.Column.Name}")} {verb} {arrow} "
            + $"SET r = {{{string.Join(", ", provenance)}}} }}";
    }

    private static GraphStep Relation(FactRelation relation)
    {
        var columns = relation.Kind.Columns.Where(column => column != relation.From && column != relation.To).ToList();
        return new GraphStep(Link(relation.FromKind, relation.ToKind, Keyed(relation.Type)), row =>
            [
                Ends(
                    (string)relation.From.Get(row.Fact)!,
                    (string)relation.To.Get(row.Fact)!,
                    [(GraphShape.Key, row.Key), .. Cells(row, columns)]),
            ]);
    }

    private static GraphStep Relation(ColumnRelation relation)
    {
        var place = relation.IsList ? $" {{{GraphShape.Place}: row.properties.{GraphShape.Place}}}" : "";
        var link = $"[r:{relation.Type}{place}]";
        var arrow = relation.Reversed ? $"(b)-{link}->(a)" : $"(a)-{link}->(b)";
        return new GraphStep(Link(relation.Kind, relation.Other, arrow), row => relation.Named(row.Fact)
            .Select((other, place) => Ends(
                row.Key, other, [(GraphShape.Place, relation.IsList ? (long)place : null), .. Provenance(row)])));
    }

    /// <summary>A tie is a relation of its enterprise too, and both lead to whatever its target is.</summary>
    private static IEnumerable<GraphStep> Ties()
    {
        var kind = FactKind.Of<Tie>();
        var columns = kind.Columns.Where(column => column.Name is "kind" or "detail").ToList();
        foreach (var target in GraphShape.TieTargets)
        {
            yield return Among(FactKind.Of<Enterprise>(), target, Keyed(GraphShape.TiedTo), row => Ends(
                ((Tie)row.Fact).Enterprise,
                ((Tie)row.Fact).Target,
                [(GraphShape.Key, row.Key), .. Cells(row, columns), .. Provenance(row)]));
            yield return About(kind, fact => ((Tie)fact).Target, target);
        }
    }

    /// <summary>What a completeness row covers: a segment, else a chain (of a group, its chain).</summary>
    private static IEnumerable<GraphStep> Scopes() =>
        ((FactKind[])[FactKind.Of<Chain>(), FactKind.Of<Segment>()]).Select(target => About(
            FactKind.Of<Completeness>(), fact => ((Completeness)fact).Scope.Split('/')[0], target));

    private static GraphStep About(FactKind kind, Func<Fact, string> target, FactKind targetKind) =>
        Among(kind, targetKind, $"(a)-[r:{GraphShape.About}]->(b)", row =>
            Ends(row.Key, target(row.Fact), Provenance(row)));

    /// <summary>Sources, as-of and confidence, which every node and relation carries.</summary>
    private static IEnumerable<(string Name, object? Cell)> Provenance(KeyedFact row) =>
        Cells(row, ProvenanceOf(FactKind.Of(row.Fact)));

    private static IEnumerable<FactColumn> ProvenanceOf(FactKind kind) => kind.Columns.TakeLast(ProvenanceColumns);

    private static IEnumerable<(string Name, object? Cell)> Cells(KeyedFact row, IEnumerable<FactColumn> columns) =>
        columns.Select(column => (GraphShape.PropertyOf(column), column.Get(row.Fact)));

    private static OrderedDictionary<string, object?> Ends(
        string from, string to, IEnumerable<(string Name, object? Cell)> properties) =>
        new() { ["a"] = from, ["b"] = to, ["properties"] = Map(properties) };

    private static OrderedDictionary<string, object?> Map(IEnumerable<(string Name, object? Cell)> members)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, cell) in members)
        {
            if (cell is not (null or IReadOnlyList<string> { Count: 0 }))
            {
                map[name] = cell;
            }
        }

        return map;
    }

    private static string Keyed(string type) =>
        $"(a)-[r:{type} {{{GraphShape.Key}: row.properties.{GraphShape.Key}}}]->(b)";

    private static GraphStep Among(
        FactKind from, FactKind to, string relation, Func<KeyedFact, OrderedDictionary<string, object?>> row) =>
        new(Link(from, to, relation), fact => [row(fact)]) { Among = to };

    private static Func<string, string> Link(FactKind from, FactKind to, string relation) => verb =>
        $"{Find(from, "a", "row.a")} {Find(to, "b", "row.b")} {verb} {relation} SET r = row.properties";

    private static string Find(FactKind kind, string name, string key) =>
        $"MATCH ({name}:{GraphShape.LabelOf(kind)} {{{GraphShape.KeyOf(kind)}: {key}}})";
}
