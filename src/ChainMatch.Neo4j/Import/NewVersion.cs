using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>A version to be written: its name, the hashes of what it holds, entries of the change log.</summary>
internal sealed record NewVersion(
    int Version, string DataSet, IReadOnlyList<KeyValuePair<string, string>> Hashes, IReadOnlyList<Change> Entries)
{
    /// <summary>Writes the node Version of a <c>row</c>.</summary>
    internal const string VersionWork = "MERGE (v:Version {version: row.version}) SET v = row";

    /// <summary>Writes the node Setting of a <c>row</c>.</summary>
    internal const string SettingWork = "MERGE (s:Setting {key: row.key}) SET s = row";

    private const string EachRow = "UNWIND $rows AS row\n";

    private const string RemoveSettings = "MATCH (s:Setting) WHERE NOT s.key IN $keys DELETE s";

    private const string Close = """
        MATCH (s:Store {id: 'chainmatch', writer: $writer})
        SET s += $properties
        REMOVE s.importing, s.importingHash, s.importingVersion, s.rewriting, s.committing, s.writer, s.leaseUntil
        RETURN 1
        """;

    /// <summary>One hash over all that it holds.</summary>
    internal string Hash => DataSetEntry.HashOf(Hashes);

    /// <summary>The properties of its node.</summary>
    internal OrderedDictionary<string, object?> Properties => new()
    {
        ["version"] = Version,
        ["dataSet"] = DataSet,
        ["hash"] = Hash,
        ["kinds"] = Hashes.Select(hash => hash.Key).ToArray(),
        ["hashes"] = Hashes.Select(hash => hash.Value).ToArray(),
    };

    /// <summary>The first version, which is one entry.</summary>
    internal static NewVersion First(string dataSet, IReadOnlyList<KeyValuePair<string, string>> hashes) =>
        new(1, dataSet, hashes, [DataSetEntry.FirstImport(1, dataSet, DataSetEntry.HashOf(hashes))]);

    /// <summary>The rows that settings make.</summary>
    internal static IEnumerable<OrderedDictionary<string, object?>> RowsOf(
        IReadOnlyDictionary<string, string> settings) =>
        settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting =>
            new OrderedDictionary<string, object?> { ["key"] = setting.Key, ["json"] = setting.Value });

    /// <summary>Writes the version and its entries, besides those that are there.</summary>
    internal async Task WriteAsync(
        QueryTransaction transaction, int rowsPerStatement, CancellationToken cancellationToken)
    {
        await RunAsync(transaction, $"{EachRow}{VersionWork}", "rows", new[] { Properties }, cancellationToken);
        await ChangeLog.WriteAsync(transaction, Entries, rowsPerStatement, cancellationToken);
    }

    /// <summary>Writes the settings, all of them.</summary>
    internal static async Task WriteSettingsAsync(
        QueryTransaction transaction, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        await RunAsync(transaction, RemoveSettings, "keys", settings.Keys, cancellationToken);
        await RunAsync(
            transaction, $"{EachRow}{SettingWork}", "rows", RowsOf(settings).ToArray(), cancellationToken);
    }

    /// <summary>Makes it the version of the store, ends the import under way and gives the lease back.</summary>
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
