using ChainMatch.Sqlite;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>Imports that die in their process leave the last one that was committed.</summary>
public sealed class KilledImportTests : IAsyncDisposable
{
    private readonly ScratchSqlite _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(ChildImport.Rows / 2, 1)]
    [InlineData(ChildImport.Rows, 2)]
    public async Task A_kill_in_an_import_leaves_the_version_before_and_after_its_end_the_new_one(int rows, int version)
    {
        await ImportAsync(_scratch.Path, TinyGraph.With());

        await KillAtAsync(rows);

        await using var store = SqliteGraphStore.Open(_scratch.Path, TimeProvider.System);
        Assert.Equal(version, (await store.GetInfoAsync(Token)).Version);
        var log = await store.ReadChangesAsync(1, 0, int.MaxValue, Token);
        Assert.Equal(version == 1 ? 0 : ChildImport.Rows, log.Count);
        Assert.Equal(2, (await store.ImportAsync(ChildImport.DataSet, ImportMode.Write, null, Token)).Version);
    }

    [Fact]
    public async Task A_kill_in_the_first_import_leaves_an_empty_store()
    {
        await KillAtAsync(ChildImport.Rows / 2);

        await using var store = SqliteGraphStore.Open(_scratch.Path, TimeProvider.System);
        Assert.Equal(0, (await store.GetInfoAsync(Token)).Version);
        Assert.Equal(1, (await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token)).Version);
    }

    [Fact]
    public async Task While_an_import_is_under_way_others_read_the_version_before_and_a_second_writer_is_refused()
    {
        await ImportAsync(_scratch.Path, TinyGraph.With());
        using var child = await StartAndHoldAsync(ChildImport.Rows / 2);
        await using var store = SqliteGraphStore.Open(_scratch.Path, TimeProvider.System);

        Assert.Equal(1, (await store.GetInfoAsync(Token)).Version);
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(
            () => store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token));

        Assert.Equal((ErrorCode.StoreBusy, true), (refusal.Code, refusal.IsTransient));
        Assert.Contains(_scratch.Path, refusal.Message, StringComparison.Ordinal);
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync(Token);
    }

    [Fact]
    public async Task A_limit_on_the_size_of_files_is_said_and_leaves_the_version_before()
    {
        await ImportAsync(_scratch.Path, TinyGraph.With());

        using var child = ChildImport.Start(_scratch.Path, holdAt: null, fileSizeKilobytes: 500);
        var output = await child.StandardOutput.ReadToEndAsync(Token);
        await child.WaitForExitAsync(Token);

        Assert.Contains("There is no space to write the store", output, StringComparison.Ordinal);
        await using var store = SqliteGraphStore.Open(_scratch.Path, TimeProvider.System);
        Assert.Equal(1, (await store.GetInfoAsync(Token)).Version);
        Assert.Equal(2, (await store.ImportAsync(ChildImport.DataSet, ImportMode.Write, null, Token)).Version);
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private static async Task ImportAsync(string path, Seeds.DataSet dataSet)
    {
        await using var store = SqliteGraphStore.Open(path, TimeProvider.System);
        await store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
    }

    private async Task KillAtAsync(int rows)
    {
        using var child = await StartAndHoldAsync(rows);
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync(Token);
    }

    private async Task<System.Diagnostics.Process> StartAndHoldAsync(int rows)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs bash and SIGKILL: run it on Linux or macOS.");
        var child = ChildImport.Start(_scratch.Path, rows, fileSizeKilobytes: null);
        while (!File.Exists(ChildImport.MarkerOf(_scratch.Path)))
        {
            Assert.False(child.HasExited, "The child ended before it reached the row.");
            await Task.Delay(20, Token);
        }

        return child;
    }
}
