using ChainMatch.Sqlite.Sql;

namespace ChainMatch.Sqlite;

/// <summary>Opens the file of a store.</summary>
internal static class StoreFile
{
    /// <summary>Opens a store for reading; null when there is none yet.</summary>
    internal static Database? OpenForReading(string path)
    {
        RequireFolder(path);
        if (!File.Exists(path))
        {
            return null;
        }

        var database = Database.OpenForReading(path);
        if (Holds(database, path))
        {
            return database;
        }

        database.Dispose();
        return null;
    }

    /// <summary>Opens or creates a store and takes the writer's lock.</summary>
    internal static Database OpenForWriting(string path, int? maxPages, out bool isNew)
    {
        RequireFolder(path);
        if (File.Exists(path))
        {
            // Looked at before anything is set, so that a file of others is left as it is.
            using var _ = OpenForReading(path);
        }

        var database = Database.OpenForWriting(path, maxPages);
        isNew = !Holds(database, path);
        return database;
    }

    private static bool Holds(Database database, string path)
    {
        try
        {
            return StoreSchema.Exists(database, path);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void RequireFolder(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw SqliteErrors.NoFolder(path);
        }

        if (Directory.Exists(path))
        {
            throw SqliteErrors.IsFolder(path);
        }
    }
}
