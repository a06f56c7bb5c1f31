using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>A version to be written: what it is named by, the hashes of what it holds, entries of the change log.</summary>
internal sealed record NewVersion(
    int Version, string DataSet, IReadOnlyList<KeyValuePair<string, string>> Hashes, IReadOnlyList<Change> Entries)
{
    private const string WriteVersion = "MERGE (v:Version {version: $properties.version}) SET v = $properties";

    private const string WriteSettings = "UNWIND $rows AS row MERGE (s:Setting {key: row.key}) SET s = row";

    private const string RemoveSettings = "MATCH (s:Setting) WHERE NOT s.key IN $keys DELETE s";

    private const string Close = """
        MATCH (s:Store {id: 'chainmatch', writer: $writer})
        SET s += $properties
        REMOVE s.importing, s.importingVersion, s.committing, s.writer, s.leaseUntil
        RETURN 1
        """;

    private OrderedDictionary<string, object?> Properties => new()
    {
        ["version"] = Version,
        ["dataSet"] = DataSet,
        ["hash"] = DataSetEntry.HashOf(Hashes),
        ["kinds"] = Hashes.Select(hash => hash.Key).ToArray(),
        ["hashes"] = Hashes.Select(hash => hash.Value).ToArray(),
    };

    /// <summary>Writes the version and its entries, besides those that are there.</summary>
    internal async Task WriteAsync(QueryTransaction transaction, int rowsPerStatement, CancellationToken cancellationToken)
    {
        await RunAsync(transaction, WriteVersion, "properties", Properties, cancellationToken);
        await ChangeLog.WriteAsync(transaction, Entries, rowsPerStatement, cancellationToken);
    }

    /// <summary>Writes the settings, all of them.</summary>
    internal static async Task WriteSettingsAsync(
        QueryTransaction transaction, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var rows = settings.Select(setting =>
            new OrderedDictionary<string, object?> { ["key"] = setting.Key, ["json"] = setting.Value });
        await RunAsync(transaction, RemoveSettings, "keys", settings.Keys, cancellationToken);
        await RunAsync(transaction, WriteSettings, "rows", rows.ToArray(), cancellationToken);
    }

    /// <summary>Makes it the version of the store, ends the import that was under way and gives the lease back.</summary>
    internal async Task CloseAsync(QueryTransaction transaction, WriterLease lease)
    {
        var parameters = new Dictionary<string, object?> { ["writer"] = lease.Writer, ["properties"] = Properties };
        if ((await transaction.RunAsync(new(Close, parameters), _ => 0, lease.Token)).Count == 0)
        {
            throw lease.Lost;
        }
    }

    private static Task<IReadOnlyList<int>> RunAsync(
        QueryTransaction transaction, string text, string name, object? value, CancellationToken cancellationToken) =>
        transaction.RunAsync(new(text, new Dictionary<string, object?> { [name] = value }), _ => 0, cancellationToken);
}
