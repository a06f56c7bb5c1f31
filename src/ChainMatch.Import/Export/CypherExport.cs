using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Export;

/// <summary>
/// Writes what a store holds as plain Cypher that any Neo4j 5 loads, for instance with <c>cypher-shell -f FILE</c>: a
/// constraint per label, then nodes, then relations, in batches. Every node has its key as <c>key</c>.
/// </summary>
public static class CypherExport
{
    private const int RowsPerStatement = 500;

    /// <summary>Writes all facts and says how many there were.</summary>
    public static async Task<int> WriteAsync(IGraphStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var nodes = FactKind.All.Where(kind => CypherShape.RelationOf(kind) is null).ToList();
        foreach (var label in nodes.Select(CypherShape.LabelOf))
        {
            await output.WriteLineAsync($"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.key IS UNIQUE;");
        }

        var facts = 0;
        foreach (var kind in nodes)
        {
            facts += await WriteNodesAsync(store, kind, output, cancellationToken);
        }

        foreach (var kind in nodes)
        {
            await WriteReferencesAsync(store, kind, output, cancellationToken);
        }

        foreach (var kind in FactKind.All.Except(nodes))
        {
            facts += await WriteRelationsAsync(store, kind, output, cancellationToken);
        }

        return facts;
    }

    private static async Task<int> WriteNodesAsync(
        IGraphStore store, FactKind kind, TextWriter output, CancellationToken cancellationToken)
    {
        var body = $"MERGE (n:{CypherShape.LabelOf(kind)} {{key: row.key}}) SET n += row;";
        return await WriteAsync(
            store.ReadFactsAsync(kind, cancellationToken), fact => [Row(kind, fact)], body, output, cancellationToken);
    }

    private static async Task WriteReferencesAsync(
        IGraphStore store, FactKind kind, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var reference in CypherShape.ReferencesOf(kind))
        {
            var arrow = reference.PointsBack ? $"<-[:{reference.Type}]-" : $"-[:{reference.Type}]->";
            var body = $"MATCH (a:{CypherShape.LabelOf(kind)} {{key: row.a}}), (b:{reference.Target} {{key: row.b}}) "
                + $"MERGE (a){arrow}(b);";
            await WriteAsync(
                store.ReadFactsAsync(kind, cancellationToken),
                fact => KeysIn(reference.Column.Get(fact.Fact))
                    .Select(key => CypherLiteral.Map([("a", fact.Key), ("b", key)])),
                body,
                output,
                cancellationToken);
        }
    }

    private static async Task<int> WriteRelationsAsync(
        IGraphStore store, FactKind kind, TextWriter output, CancellationToken cancellationToken)
    {
        var relation = CypherShape.RelationOf(kind)!;
        var body = $"MATCH (a:{relation.From.Label} {{key: row.`{relation.From.Column}`}}), "
            + $"(b:{relation.To.Label} {{key: row.`{relation.To.Column}`}}) "
            + $"MERGE (a)-[r:{relation.Type} {{key: row.key}}]->(b) SET r += row;";
        return await WriteAsync(
            store.ReadFactsAsync(kind, cancellationToken), fact => [Row(kind, fact)], body, output, cancellationToken);
    }

    private static async Task<int> WriteAsync(
        IAsyncEnumerable<KeyedFact> facts,
        Func<KeyedFact, IEnumerable<string>> rows,
        string body,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var (count, batch) = (0, new List<string>());
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            count++;
            batch.AddRange(rows(fact));
            if (batch.Count >= RowsPerStatement)
            {
                await FlushAsync(batch, body, output);
            }
        }

        await FlushAsync(batch, body, output);
        return count;
    }

    private static async Task FlushAsync(List<string> batch, string body, TextWriter output)
    {
        if (batch is not [])
        {
            await output.WriteLineAsync($"UNWIND [\n{string.Join(",\n", batch)}\n] AS row {body}");
            batch.Clear();
        }
    }

    private static string Row(FactKind kind, KeyedFact fact) => CypherLiteral.Map(
        kind.Columns.Select(column => (column.Name, column.Get(fact.Fact))).Prepend(("key", fact.Key)));

    private static IEnumerable<string> KeysIn(object? cell) => cell switch
    {
        string key => [key],
        IReadOnlyList<string> keys => keys,
        _ => [],
    };
}
