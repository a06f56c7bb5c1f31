using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChainMatch.Sqlite.Sql;

/// <summary>A connection to the file of a store. Closing it undoes what was not committed.</summary>
internal sealed class Database : IDisposable
{
    private const string BusyTimeout = "PRAGMA busy_timeout = 2000";

    private readonly SqliteConnection _connection;

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens an existing file and reads one state of it, however others write.</summary>
    internal static Database OpenForReading(string path)
    {
        string[] first = [BusyTimeout, "PRAGMA query_only = ON", "BEGIN", "PRAGMA schema_version"];
        try
        {
            return Open(path, SqliteOpenMode.ReadWrite, first);
        }
        catch (SqliteException error) when (
            error.SqliteErrorCode is raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN
            && !File.Exists($"{path}-wal"))
        {
            // Where nothing may be written there is no place for the files beside a store; without them it is whole.
            return Open($"{new Uri(path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly, first);
        }
    }

    /// <summary>Opens or creates a file and takes the writer's lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxPages">How many pages the file may have; null for no limit.</param>
    internal static Database OpenForWriting(string path, int? maxPages) => Open(
        path,
        SqliteOpenMode.ReadWriteCreate,
        [
            BusyTimeout,
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            .. maxPages is { } pages ? [$"PRAGMA max_page_count = {pages}"] : Array.Empty<string>(),
            "BEGIN IMMEDIATE",
        ]);

    internal SqlStatement Prepare(string sql) => new(_connection.Handle!, sql);

    internal void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    /// <summary>The whole number that a query gives; 0 for null.</summary>
    internal int Integer(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? checked((int)statement.Integer(0)) : 0;
    }

    internal void Commit() => Execute("COMMIT");

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static Database Open(string path, SqliteOpenMode mode, IEnumerable<string> first)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        var database = new Database(connection);
        try
        {
            connection.Open();
            foreach (var sql in first)
            {
                database.Execute(sql);
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
