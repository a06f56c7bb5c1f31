using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>Makes a database ready for a graph, and says what it found.</summary>
internal sealed class GraphSetup(QueryApiClient client)
{
    private const string Components =
        "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition";

    private const string Timeout = "SHOW SETTINGS 'db.transaction.timeout' YIELD value RETURN value";

    /// <summary>Makes the constraints and indexes that are missing and waits until they are usable.</summary>
    internal async Task<StoreSetup> RunAsync(CancellationToken cancellationToken)
    {
        var server = (await RunAsync(Components, row => row[0].GetString()!, cancellationToken))[0];
        SchemaRule[] rules = [.. GraphSchema.Constraints, .. GraphSchema.Indexes];
        var made = await new GraphSchema(client).MakeAsync(rules, cancellationToken);
        return new StoreSetup(
            server,
            made,
            [.. rules.Select(rule => rule.Name).Except(made, StringComparer.Ordinal)],
            await AdviceAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<LocalizedText>> AdviceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var timeout = await RunAsync(Timeout, row => row[0].GetString()!, cancellationToken);
            return timeout is ["0s"]
                ?
                [
                    new(
                        "db.transaction.timeout 为 0：语句可以无限期运行。请在 neo4j.conf 中设置，例如 db.transaction.timeout=10m。",
                        "db.transaction.timeout is 0: a statement may run for ever. Set it in neo4j.conf, such as "
                        + "db.transaction.timeout=10m."),
                ]
                : [];
        }
        catch (Neo4jException)
        {
            return []; // the user may not see settings
        }
    }

    private Task<IReadOnlyList<T>> RunAsync<T>(
        string text, Func<JsonElement, T> row, CancellationToken cancellationToken) =>
        client.RunAsync(
            new CypherStatement(text, new Dictionary<string, object?>()), AccessMode.Read, row, cancellationToken);
}
