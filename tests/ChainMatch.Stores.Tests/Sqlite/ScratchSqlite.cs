using ChainMatch.Sqlite;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>A store in a folder of its own.</summary>
public sealed class ScratchSqlite : ScratchStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chainmatch-store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public override IGraphStore Open(TimeProvider time) => SqliteGraphStore.Open(Path, time);

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
