using ChainMatch.Gaps;
using ChainMatch.Import;
using ChainMatch.Seeds;
using ChainMatch.Sqlite;
using ChainMatch.Storage;

namespace ChainMatch.Acceptance.Tests.Gaps;

/// <summary>A store that a folder of seeds was imported into, in this process.</summary>
public abstract class SeededCity(string folder) : IAsyncLifetime
{
    private readonly Scratch _scratch = new();
    private SqliteGraphStore? _store;

    internal GapReporter Gaps => field ??= new GapReporter(_store!);

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(Repository.Root, "graph-seeds", folder);
        var seeds = DataSetValidator.Validate(await new SeedFolderReader().ReadAsync(path, null, default));
        Assert.Empty(seeds.Problems);
        _store = SqliteGraphStore.Open(_scratch.PathTo("city.db"), TimeProvider.System);
        _ = await _store.ImportAsync(seeds.DataSet!, ImportMode.Write, null, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The invented city.</summary>
public sealed class SampleCity() : SeededCity("sample");

/// <summary>The first city.</summary>
public sealed class PingliangCity() : SeededCity("pingliang");
