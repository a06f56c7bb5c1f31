using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>Makes a database ready for a graph, and says what it found.</summary>
internal sealed class GraphSetup(QueryApiClient client, Neo4jConnection connection)
{
    private const string Components =
        "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition";

    private const string Timeout = "SHOW SETTINGS 'db.transaction.timeout' YIELD value RETURN value";

    /// <summary>Makes the constraints and indexes that are missing and waits until they are usable.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: nothing can be written
    /// there, or there are nodes of the same key.</exception>
    internal async Task<StoreSetup> RunAsync(CancellationToken cancellationToken)
    {
        var components = await RunAsync(Components, row => row[0].GetString()!, cancellationToken);
        if (components is not [var server, ..])
        {
            throw Neo4jErrors.Foreign(connection, "no word about what it is", inner: null);
        }

        SchemaRule[] rules = [.. GraphSchema.Constraints, .. GraphSchema.Indexes];
        var made = await new GraphSchema(client).MakeAsync(rules, cancellationToken);
        await RequireWritableAsync(cancellationToken);
        return new StoreSetup(
            server,
            made,
            [.. rules.Select(rule => rule.Name).Except(made, StringComparer.Ordinal)],
            await AdviceAsync(cancellationToken));
    }

    // A server where all is there already would hear of no write. What this one writes is rolled back.
    private async Task RequireWritableAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await client.BeginAsync(cancellationToken);
        var statement = new CypherStatement("CREATE (n) DELETE n", new Dictionary<string, object?>());
        await transaction.RunAsync(statement, _ => 0, cancellationToken);
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
