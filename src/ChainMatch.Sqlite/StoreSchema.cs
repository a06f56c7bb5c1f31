using ChainMatch.Seeds;
using ChainMatch.Sqlite.Sql;
using ChainMatch.Storage;

namespace ChainMatch.Sqlite;

/// <summary>The tables of a store: one per kind of fact, with its columns, and those of versions and changes.</summary>
internal static class StoreSchema
{
    /// <summary>The version of these tables; it rises with every change of them or of what their columns mean.</summary>
    internal const int Version = 2;

    /// <summary>"CMAT": the file is a store of ChainMatch.</summary>
    internal const int ApplicationId = 0x434D4154;

    /// <summary>The statements that create the tables.</summary>
    internal static IEnumerable<string> Statements() =>
    [
        .. FactKind.All.Select(kind => $"CREATE TABLE {TableOf(kind)} (key TEXT PRIMARY KEY"
            + string.Concat(kind.Columns.Select(column => $", {NameOf(column)} {TypeOf(column)}"))
            + ") STRICT, WITHOUT ROWID"),
        "CREATE TABLE setting (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE version (version INTEGER PRIMARY KEY, data_set TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
        "CREATE TABLE version_hash (version INTEGER, kind TEXT, hash TEXT NOT NULL, PRIMARY KEY (version, kind)) "
            + "STRICT, WITHOUT ROWID",
        "CREATE TABLE change (version INTEGER, place INTEGER, action TEXT NOT NULL, kind TEXT NOT NULL, "
            + "key TEXT NOT NULL, field TEXT, old TEXT, new TEXT, PRIMARY KEY (version, place)) STRICT, WITHOUT ROWID",
        $"PRAGMA application_id = {ApplicationId}",
        $"PRAGMA user_version = {Version}",
    ];

    /// <summary>Whether the file holds a store; false when it holds nothing yet.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreVersion"/>: it holds something else.</exception>
    internal static bool Exists(Database database, string path)
    {
        var application = database.Integer("PRAGMA application_id");
        var version = database.Integer("PRAGMA user_version");
        if (application == 0 && version == 0 && database.Integer("SELECT count(*) FROM sqlite_schema") == 0)
        {
            return false;
        }

        return (application, version) switch
        {
            (not ApplicationId, _) => throw SqliteErrors.Foreign(path, inner: null),
            (_, Version) => true,
            (_, > Version) => throw OtherVersion(path, version, "Use the newer ChainMatch that wrote it"),
            _ => throw OtherVersion(path, version, "Use the older ChainMatch that wrote it"),
        };
    }

    internal static string TableOf(FactKind kind) => $"\"{kind.Name}\"";

    internal static string NameOf(FactColumn column) => $"\"{column.Name}\"";

    private static string TypeOf(FactColumn column) => column.Type switch
    {
        FactColumnType.Integer or FactColumnType.YesNo => "INTEGER",
        FactColumnType.Number => "REAL",
        _ => "TEXT",
    };

    private static ChainMatchException OtherVersion(string path, int version, string advice) => new(
        ErrorCode.StoreVersion,
        $"The store sqlite:{path} has tables of version {version}; this ChainMatch knows version {Version}. {advice}, "
        + "or import the seeds into a store of another name.");
}
