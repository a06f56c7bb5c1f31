using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Import;

/// <summary>A constraint or index of the graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The statement that makes it when it is not there.</param>
/// <param name="Doubles">Lists the nodes that forbid it; null when none can.</param>
internal sealed record SchemaRule(string Name, string Text, string? Doubles = null);

/// <summary>The constraints and indexes of the graph.</summary>
internal sealed class GraphSchema(QueryApiClient client)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private static readonly Dictionary<string, object?> None = [];

    /// <summary>One node per key: what writing needs.</summary>
    internal static IReadOnlyList<SchemaRule> Constraints { get; } =
    [
        .. GraphShape.Nodes.Select(kind => Unique(kind.Name, GraphShape.LabelOf(kind), $"n.{GraphShape.KeyOf(kind)}")),
        Unique("store", "Store", "n.id"),
        Unique("setting", "Setting", "n.key"),
        Unique("version", "Version", "n.version"),
        Unique("change", "Change", "n.version, n.place"),
    ];

    /// <summary>What questions look up besides keys; Chinese text by pairs of characters.</summary>
    internal static IReadOnlyList<SchemaRule> Indexes { get; } =
    [
        Index("tie", "enterprise"),
        Index("tie", "target"),
        Index("tag", "list"),
        Text("enterprise_names", "(n:Enterprise)", "n.nameZh, n.nameEn, n.shortName"),
        Text("identifier_values", "(n:Identifier)", "n.value"),
        Text("capability_products", "()-[n:CAPABLE_OF]-()", "n.products"),
    ];

    /// <summary>Makes what is missing and waits until it is usable.</summary>
    /// <returns>The names of what was made.</returns>
    /// <exception cref="Neo4jException"><see cref="ErrorCode.StoreUnavailable"/>: there are nodes of the same key.</exception>
    internal async Task<IReadOnlyList<string>> MakeAsync(
        IEnumerable<SchemaRule> rules, CancellationToken cancellationToken)
    {
        var there = (await NamesAsync("SHOW INDEXES YIELD name", cancellationToken)).ToHashSet(StringComparer.Ordinal);
        SchemaRule[] missing = [.. rules.Where(rule => !there.Contains(rule.Name))];
        foreach (var rule in missing)
        {
            await MakeAsync(rule, cancellationToken);
        }

        while (missing.Length > 0 && await IsPendingAsync(cancellationToken))
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        return [.. missing.Select(rule => rule.Name)];
    }

    private async Task MakeAsync(SchemaRule rule, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(rule.Text, None) { IsRepeatable = true };
        try
        {
            await client.RunAsync(statement, AccessMode.Write, _ => 0, cancellationToken);
        }
        catch (Neo4jException error) when (error.IsOfDoubledKey && rule.Doubles is { } doubles)
        {
            var message = $"{error.Message} This lists them: {doubles}";
            throw new Neo4jException(error.Code, error.Neo4jCode, message, isTransient: false);
        }
    }

    private static SchemaRule Unique(string name, string label, string properties) => new(
        $"{name}_key",
        $"CREATE CONSTRAINT {name}_key IF NOT EXISTS FOR (n:{label}) REQUIRE ({properties}) IS UNIQUE",
        $"MATCH (n:{label}) WITH [{properties}] AS key, collect(elementId(n)) AS nodes "
        + "WHERE size(nodes) > 1 AND none(part IN key WHERE part IS NULL) RETURN key, nodes");

    private static SchemaRule Index(string kind, string column)
    {
        var of = FactKind.Find(kind)!;
        var property = GraphShape.PropertyOf(of.Columns.Single(found => found.Name == column));
        var name = $"{kind}_{column}";
        return new(name, $"CREATE INDEX {name} IF NOT EXISTS FOR (n:{GraphShape.LabelOf(of)}) ON (n.{property})");
    }

    private static SchemaRule Text(string name, string pattern, string properties) => new(
        name,
        $"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR {pattern} ON EACH [{properties}] "
        + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}");

    private async Task<bool> IsPendingAsync(CancellationToken cancellationToken) => (await NamesAsync(
        "SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' RETURN name", cancellationToken)).Count > 0;

    private Task<IReadOnlyList<string>> NamesAsync(string text, CancellationToken cancellationToken) => client.RunAsync(
        new CypherStatement(text, None), AccessMode.Read, row => row[0].GetString()!, cancellationToken);
}
