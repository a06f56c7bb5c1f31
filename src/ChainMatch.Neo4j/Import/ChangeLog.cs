using System.Globalization;
using System.Text;
using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// The change log in the graph. The place of an entry within its version follows from what it says, so that entries
/// written in any order, also by several runs, are read in the order of kinds, keys (ordinal) and columns.
/// </summary>
internal static class ChangeLog
{
    /// <summary>The columns that <see cref="Read"/> takes of an entry <c>c</c>.</summary>
    internal const string Columns = "c.version, c.action, c.kind, c.key, c.field, c.old, c.new";

    /// <summary>Writes the node Change of a <c>row</c>.</summary>
    internal const string Work = "MERGE (c:Change {version: row.version, place: row.place}) SET c = row";

    private const string ReadOfRows = """
        UNWIND $places AS place
        MATCH (c:Change {version: $version}) WHERE c.place STARTS WITH place
        RETURN
        """ + " " + Columns + " ORDER BY c.place";

    private const string RemoveOfRows = """
        UNWIND $places AS place
        MATCH (c:Change {version: $version}) WHERE c.place STARTS WITH place
        DELETE c
        """;

    private const string CountOf = """
        MATCH (c:Change {version: $version})
        RETURN c.kind, c.action, count(DISTINCT c.key)
        """;

    /// <summary>An entry from <see cref="Columns"/>.</summary>
    internal static Change Read(System.Text.Json.JsonElement row) => new(
        row[0].GetInt32(),
        EnumName.Find<ChangeAction>(row[1].GetString()!)!.Value,
        row[2].GetString()!,
        row[3].GetString()!,
        row[4].GetString(),
        row[5].GetString(),
        row[6].GetString());

    /// <summary>The properties of an entry.</summary>
    internal static OrderedDictionary<string, object?> PropertiesOf(Change entry) => new()
    {
        ["version"] = entry.Version,
        ["place"] = PlaceOf(entry),
        ["action"] = EnumName.Of(entry.Action),
        ["kind"] = entry.Kind,
        ["key"] = entry.Key,
        ["field"] = entry.Field,
        ["old"] = entry.Old,
        ["new"] = entry.New,
    };

    /// <summary>Writes entries.</summary>
    internal static async Task WriteAsync(
        QueryTransaction transaction, IEnumerable<Change> entries, int batch, CancellationToken cancellationToken)
    {
        foreach (var rows in entries.Select(PropertiesOf).Chunk(batch))
        {
            var parameters = new Dictionary<string, object?> { ["rows"] = rows };
            await transaction.RunAsync(new($"UNWIND $rows AS row\n{Work}", parameters), _ => 0, cancellationToken);
        }
    }

    /// <summary>
    /// Takes the entries of rows out of a version that was begun, and says what the rows were before it: those of them
    /// that had entries.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<string, Fact?>> TakeBackAsync(
        QueryTransaction transaction, int version, IReadOnlyList<RowWrite> rows, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["version"] = version,
            ["places"] = rows.Select(row => PlaceOf(row.Kind.Name, row.Key)).ToArray(),
        };
        var entries = await transaction.RunAsync(new(ReadOfRows, parameters), Read, cancellationToken);
        await transaction.RunAsync(new(RemoveOfRows, parameters), _ => 0, cancellationToken);
        var logged = entries.ToLookup(entry => entry.Key, StringComparer.Ordinal);
        return rows.Where(row => logged.Contains(row.Key)).ToDictionary(
            row => row.Key,
            row => logged[row.Key].Reverse().Aggregate(row.Change.Old, Before),
            StringComparer.Ordinal);
    }

    /// <summary>How many rows and settings a version changed, by kind and action.</summary>
    internal static Task<IReadOnlyList<(string Kind, ChangeAction Action, int Count)>> CountAsync(
        QueryApiClient client, int version, CancellationToken cancellationToken) => client.RunAsync(
        new CypherStatement(CountOf, new Dictionary<string, object?> { ["version"] = version }),
        AccessMode.Read,
        row => (row[0].GetString()!, EnumName.Find<ChangeAction>(row[1].GetString()!)!.Value, row[2].GetInt32()),
        cancellationToken);

    private static Fact? Before(Fact? held, Change entry) =>
        held is null && entry.Action is ChangeAction.Changed ? null : GraphRewind.RowBefore(entry, held);

    private static string PlaceOf(Change entry)
    {
        var kind = entry.Kind is DataSetEntry.Kind && entry.Field is not null ? entry.Field : entry.Kind;
        var column = FactKind.Find(entry.Kind)?.Columns.FirstOrDefault(column => column.Name == entry.Field);
        return string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(kind, entry.Key)}{column?.Index ?? 0:D2}");
    }

    private static string PlaceOf(string kind, string key)
    {
        var index = FactKind.All.TakeWhile(known => known.Name != kind).Count();
        var place = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{index:D2}\t");
        foreach (var letter in key)
        {
            // Databases order texts by code points or by UTF-16; ASCII is the same in both.
            _ = letter is >= ' ' and < '~'
                ? place.Append(letter)
                : place.Append(CultureInfo.InvariantCulture, $"~{(int)letter:X4}");
        }

        return place.Append('\t').ToString();
    }
}
