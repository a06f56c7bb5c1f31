using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Sqlite.Sql;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Sqlite;

/// <summary>Writes rows, settings and entries of the change log within the caller's transaction.</summary>
internal sealed class StateWriter(Database database) : IDisposable
{
    private readonly Dictionary<string, SqlStatement> _statements = new(StringComparer.Ordinal);
    private int _place;

    /// <summary>Makes the row of a change what it should be.</summary>
    internal void Write(RowChange change)
    {
        if (change.New is { } fact)
        {
            var cells = change.Kind.Columns.Select(column => Cell(column, fact));
            Statement(Upsert(change.Kind)).Run([change.Key, .. cells]);
        }
        else
        {
            Statement($"DELETE FROM {StoreSchema.TableOf(change.Kind)} WHERE key = ?").Run(change.Key);
        }
    }

    /// <summary>Makes the setting of a change what it should be.</summary>
    internal void WriteSetting(Change change)
    {
        if (change.New is { } json)
        {
            Statement("INSERT OR REPLACE INTO setting VALUES (?, ?)").Run(change.Key, json);
        }
        else
        {
            Statement("DELETE FROM setting WHERE key = ?").Run(change.Key);
        }
    }

    /// <summary>Appends an entry to the change log.</summary>
    internal void Log(Change change) => Statement("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?)").Run(
        change.Version,
        _place++,
        EnumName.Of(change.Action),
        change.Kind,
        change.Key,
        change.Field,
        change.Old,
        change.New);

    /// <summary>Appends a version with its hashes.</summary>
    internal void AddVersion(int version, string dataSet, IReadOnlyList<KeyValuePair<string, string>> hashes)
    {
        Statement("INSERT INTO version VALUES (?, ?, ?)").Run(version, dataSet, DataSetEntry.HashOf(hashes));
        foreach (var (kind, hash) in hashes)
        {
            Statement("INSERT INTO version_hash VALUES (?, ?, ?)").Run(version, kind, hash);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    private static string Upsert(FactKind kind) =>
        $"INSERT OR REPLACE INTO {StoreSchema.TableOf(kind)} "
        + $"VALUES (?{string.Concat(kind.Columns.Select(_ => ", ?"))})";

    private static object? Cell(FactColumn column, Fact fact) => column.Get(fact) switch
    {
        IReadOnlyList<string> { Count: 0 } => null,
        IReadOnlyList<string> texts => FactJson.WriteCell(texts),
        var cell => cell,
    };

    private SqlStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = database.Prepare(sql);
        }

        return statement;
    }
}
