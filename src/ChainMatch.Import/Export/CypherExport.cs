using System.Text;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Import.Export;

/// <summary>
/// Writes a data set as plain Cypher that loads into an empty Neo4j 5 without ChainMatch, with <c>cypher-shell -f
/// FILE</c>. Loading it twice changes nothing; equal data sets give equal bytes.
/// </summary>
public static class CypherExport
{
    private const int RowsPerStatement = 100;

    private static readonly (string, object?)[] NoPlace = [];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, all of it or nothing; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="manifest">What the data set says of itself, for the comment at the top.</param>
    /// <param name="facts">The rows.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="IOException">The path cannot be written.</exception>
    public static Task WriteAsync(string path, Manifest manifest, FactSet facts, CancellationToken cancellationToken) =>
        NewFile.WriteAsync(path, async stream =>
        {
            await using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            foreach (var statement in Statements(manifest, facts))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await text.WriteLineAsync(statement);
            }
        });

    /// <summary>The statements in the order that they must run in: constraints, nodes, relations.</summary>
    internal static IEnumerable<string> Statements(Manifest manifest, FactSet facts)
    {
        IEnumerable<string>[] parts =
        [
            [$"// {Line(manifest.Id)}: {Line(manifest.TitleEn)}, as of {manifest.AsOf:yyyy-MM-dd}"],
            GraphShape.Nodes.Select(Constraint),
            GraphShape.Nodes.SelectMany(kind => Nodes(kind, facts)),
            GraphShape.ColumnRelations.SelectMany(relation => Relations(relation, facts)),
            GraphShape.Relations.SelectMany(relation => Relations(relation, facts)),
            TieRelations(facts),
            ScopeRelations(facts),
        ];
        return parts.SelectMany(part => part);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Constraint(FactKind kind) =>
        $"CREATE CONSTRAINT {kind.Name}_key IF NOT EXISTS FOR (n:{GraphShape.LabelOf(kind)}) "
        + $"REQUIRE n.{GraphShape.KeyOf(kind)} IS UNIQUE;";

    private static IEnumerable<string> Nodes(FactKind kind, FactSet facts)
    {
        var key = GraphShape.KeyOf(kind);
        var columns = kind.Columns.Where(column => GraphShape.RelationOf(kind, column) is null).ToList();
        var rows = facts.Keyed(kind).Select(row => CypherText.Map([
            .. kind.HasIdentity ? Array.Empty<(string, object?)>() : [(key, row.Key)],
            .. columns.Select(column => (GraphShape.PropertyOf(column), column.Get(row.Fact))),
        ]));
        return Batches(rows, $"MERGE (n:{GraphShape.LabelOf(kind)} {{{key}: row.{key}}}) SET n = row;");
    }

    private static IEnumerable<string> Relations(ColumnRelation relation, FactSet facts)
    {
        var rows = facts.Keyed(relation.Kind).SelectMany(row => Named(relation.Column.Get(row.Fact))
            .Select((other, place) => Ends(
                row.Key,
                other,
                [.. relation.IsList ? [(GraphShape.Place, (long)place)] : NoPlace, .. Provenance(row)])));
        var place = relation.IsList ? $" {{{GraphShape.Place}: row.properties.{GraphShape.Place}}}" : "";
        var link = $"[r:{relation.Type}{place}]";
        var arrow = relation.Reversed ? $"(b)-{link}->(a)" : $"(a)-{link}->(b)";
        return Batches(rows, Merge(relation.Kind, relation.Other, arrow));
    }

    private static IEnumerable<string> Relations(FactRelation relation, FactSet facts)
    {
        var columns = relation.Kind.Columns.Where(column => column != relation.From && column != relation.To).ToList();
        var rows = facts.Keyed(relation.Kind).Select(row => Ends(
            (string)relation.From.Get(row.Fact)!,
            (string)relation.To.Get(row.Fact)!,
            [("key", row.Key), .. columns.Select(column => (GraphShape.PropertyOf(column), column.Get(row.Fact)))]));
        return Batches(rows, Merge(relation.FromKind, relation.ToKind, Keyed(relation.Type)));
    }

    /// <summary>
    /// A tie is a relation of its enterprise too, and both lead to whatever kind of thing its target is.
    /// </summary>
    private static IEnumerable<string> TieRelations(FactSet facts)
    {
        var ties = facts.Keyed(FactKind.Of<Tie>());
        var targets = TargetsOf(facts, FactKind.Of<Enterprise>(), FactKind.Of<Segment>(), FactKind.Of<Region>());
        return targets.SelectMany(target =>
        {
            var led = ties.Where(row => target.Keys.Contains(((Tie)row.Fact).Target)).ToList();
            var tied = led.Select(TieEnds);
            return Batches(tied, Merge(FactKind.Of<Enterprise>(), target.Kind, Keyed(GraphShape.TiedTo)))
                .Concat(About(FactKind.Of<Tie>(), led, row => ((Tie)row).Target, target.Kind));
        });
    }

    private static string TieEnds(KeyedFact row)
    {
        var tie = (Tie)row.Fact;
        return Ends(
            tie.Enterprise,
            tie.Target,
            [("key", row.Key), ("kind", EnumName.Of(tie.Kind)), ("detail", tie.Detail), .. Provenance(row)]);
    }

    /// <summary>What a completeness row covers: a segment, else a chain (of a group, its chain).</summary>
    private static IEnumerable<string> ScopeRelations(FactSet facts) =>
        TargetsOf(facts, FactKind.Of<Chain>(), FactKind.Of<Segment>()).SelectMany(target => About(
            FactKind.Of<Completeness>(),
            facts.Keyed(FactKind.Of<Completeness>()).Where(row => target.Keys.Contains(ScopeOf(row.Fact))),
            ScopeOf,
            target.Kind));

    private static string ScopeOf(Fact row) => ((Completeness)row).Scope.Split('/')[0];

    private static IEnumerable<string> About(
        FactKind kind, IEnumerable<KeyedFact> rows, Func<Fact, string> target, FactKind targetKind) => Batches(
            rows.Select(row => Ends(row.Key, target(row.Fact), Provenance(row))),
            Merge(kind, targetKind, $"(a)-[r:{GraphShape.About}]->(b)"));

    private static IEnumerable<(FactKind Kind, HashSet<string> Keys)> TargetsOf(
        FactSet facts, params FactKind[] kinds) =>
        kinds.Select(kind => (kind, facts.Keyed(kind).Select(row => row.Key).ToHashSet(StringComparer.Ordinal)));

    private static IEnumerable<string> Named(object? cell) => cell switch
    {
        string one => [one],
        IReadOnlyList<string> many => many,
        _ => [],
    };

    /// <summary>Sources, as-of and confidence, which every node and relation carries.</summary>
    private static (string, object?)[] Provenance(KeyedFact row) =>
    [
        .. FactKind.Of(row.Fact).Columns.TakeLast(typeof(Fact).GetProperties().Length)
            .Select(column => (GraphShape.PropertyOf(column), column.Get(row.Fact))),
    ];

    private static string Ends(string from, string to, (string, object?)[] properties) =>
        $"{{a: {CypherText.Literal(from)}, b: {CypherText.Literal(to)}, properties: {CypherText.Map(properties)}}}";

    private static string Keyed(string type) => $"(a)-[r:{type} {{key: row.properties.key}}]->(b)";

    private static string Merge(FactKind from, FactKind to, string relation) =>
        $"MATCH (a:{GraphShape.LabelOf(from)} {{{GraphShape.KeyOf(from)}: row.a}}) "
        + $"MATCH (b:{GraphShape.LabelOf(to)} {{{GraphShape.KeyOf(to)}: row.b}}) "
        + $"MERGE {relation} SET r = row.properties;";

    private static IEnumerable<string> Batches(IEnumerable<string> rows, string work) => rows.Chunk(RowsPerStatement)
        .Select(batch => $"UNWIND [\n  {string.Join(",\n  ", batch)}\n] AS row\n{work}");
}
