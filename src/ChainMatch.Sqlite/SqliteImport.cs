using ChainMatch.Seeds;
using ChainMatch.Sqlite.Sql;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Sqlite;

/// <summary>One import of a data set: what differs from the state held is written and logged.</summary>
internal sealed class SqliteImport(
    DataSet dataSet, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 1000;

    private readonly GraphState _next = GraphState.Of(dataSet);
    private readonly ChangeTally _tally = new();
    private readonly int _rows = FactKind.All.Sum(kind => dataSet.Facts.Keyed(kind).Count);

    /// <summary>Says what an import into a store would change.</summary>
    internal ImportResult Preview(int version, GraphState held)
    {
        foreach (var row in GraphDiff.Rows(held.Facts, _next.Facts))
        {
            Count(row.Kind.Name, row.Action);
        }

        foreach (var setting in GraphDiff.Settings(version, held.Settings, _next.Settings))
        {
            Count(setting.Kind, setting.Action);
        }

        return Result(version, version);
    }

    /// <summary>Writes and commits, when anything differs. The connection holds the writer's lock.</summary>
    internal ImportResult Write(Database database, bool isNew)
    {
        if (isNew)
        {
            CreateTables(database);
        }

        var reader = new StateReader(database, cancellationToken);
        var previous = reader.Version();
        var held = isNew ? GraphState.Empty : reader.State();
        using var writer = new StateWriter(database);
        var edited = LogEdits(writer, reader.HashesOf(previous), held, previous + 1);
        var version = previous + (edited ? 2 : 1);
        WriteRows(writer, held, version);
        if (_tally.Total > 0)
        {
            Close(writer, version, isNew);
        }

        if (!edited && _tally.Total == 0)
        {
            return Result(previous, previous);
        }

        cancellationToken.ThrowIfCancellationRequested();
        database.Commit();
        return Result(_tally.Total > 0 ? version : previous + 1, previous);
    }

    private static void CreateTables(Database database)
    {
        foreach (var statement in StoreSchema.Statements())
        {
            database.Execute(statement);
        }
    }

    private static bool LogEdits(
        StateWriter writer, IReadOnlyList<KeyValuePair<string, string>> written, GraphState held, int version)
    {
        var found = held.Hashes();
        Change[] edits = [.. DataSetEntry.Edits(version, written, found.ToDictionary())];
        if (edits is [])
        {
            return false;
        }

        writer.AddVersion(version, DataSetEntry.EditedOutside, found);
        foreach (var edit in edits)
        {
            writer.Log(edit);
        }

        return true;
    }

    private void WriteRows(StateWriter writer, GraphState held, int version)
    {
        foreach (var row in GraphDiff.Rows(held.Facts, _next.Facts))
        {
            writer.Write(row);
            Count(row.Kind.Name, row.Action);
            Log(writer, version, row.Entries(version));
        }

        Change[] settings = [.. GraphDiff.Settings(version, held.Settings, _next.Settings)];
        foreach (var setting in settings)
        {
            writer.WriteSetting(setting);
            Count(setting.Kind, setting.Action);
        }

        Log(writer, version, settings);
    }

    /// <summary>The import into an empty store is one entry, logged at its end.</summary>
    private static void Log(StateWriter writer, int version, IEnumerable<Change> entries)
    {
        foreach (var entry in version == 1 ? [] : entries)
        {
            writer.Log(entry);
        }
    }

    private void Close(StateWriter writer, int version, bool isNew)
    {
        var hashes = _next.Hashes();
        writer.AddVersion(version, dataSet.Manifest.Id, hashes);
        if (isNew)
        {
            writer.Log(DataSetEntry.FirstImport(version, dataSet.Manifest.Id, DataSetEntry.HashOf(hashes)));
        }
    }

    private void Count(string kind, ChangeAction action)
    {
        _tally.Add(kind, action);
        if (_tally.Total % RowsBetweenReports == 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress("import", _tally.Total, Math.Max(_rows, _tally.Total)));
        }
    }

    private ImportResult Result(int version, int previous)
    {
        progress?.Report(new ImportProgress("import", _rows, _rows));
        return new ImportResult(version, previous, dataSet.Manifest.Id, _tally.Kinds());
    }
}
