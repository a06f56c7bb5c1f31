using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChainMatch.Sqlite.Sql;

/// <summary>A prepared statement. Parameters and columns are plain cells: null, string, long, double, bool.</summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal SqlStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Runs it to its end, once more if it ran before.</summary>
    internal void Run(params ReadOnlySpan<object?> parameters)
    {
        Bind(parameters);
        while (Step())
        {
        }
    }

    /// <summary>Sets the parameters, in order, for a run from the start.</summary>
    internal void Bind(params ReadOnlySpan<object?> parameters)
    {
        // An error of the run before was thrown then; reset only reports it again.
        _ = raw.sqlite3_reset(_statement);
        for (var index = 0; index < parameters.Length; index++)
        {
            Check(Bind(index + 1, parameters[index]));
        }
    }

    /// <summary>Moves to the next row; false when there is none.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code is raw.SQLITE_ROW;
    }

    /// <summary>Whether a column of the row is null.</summary>
    internal bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) is raw.SQLITE_NULL;

    /// <summary>A column of the row as text; null is null.</summary>
    internal string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A column of the row as text.</summary>
    internal string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A column of the row as a whole number.</summary>
    internal long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the row as a number.</summary>
    internal double Number(int column) => raw.sqlite3_column_double(_statement, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int position, object? cell) => cell switch
    {
        null => raw.sqlite3_bind_null(_statement, position),
        string text => raw.sqlite3_bind_text(_statement, position, text),
        long number => raw.sqlite3_bind_int64(_statement, position, number),
        int number => raw.sqlite3_bind_int64(_statement, position, number),
        double number => raw.sqlite3_bind_double(_statement, position, number),
        bool yes => raw.sqlite3_bind_int64(_statement, position, yes ? 1 : 0),
        _ => throw new InvalidOperationException($"SQLite cannot hold a {cell.GetType()}."),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
