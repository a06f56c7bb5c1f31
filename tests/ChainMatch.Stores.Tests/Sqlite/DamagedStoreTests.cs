using System.Runtime.Versioning;
using ChainMatch.Sqlite;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using Microsoft.Data.Sqlite;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>Files that are no store, or one of another version, and places where none can be.</summary>
public sealed class DamagedStoreTests : IAsyncDisposable
{
    private readonly ScratchSqlite _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("these are notes and no database; ", 100));
        await File.WriteAllTextAsync(_scratch.Path, text, Token);

        await RefusesAsync(ErrorCode.StoreVersion, "is no store of ChainMatch");

        Assert.Equal(text, await File.ReadAllTextAsync(_scratch.Path, Token));
    }

    [Fact]
    public async Task A_database_of_others_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE notes (text TEXT)");
        var bytes = await File.ReadAllBytesAsync(_scratch.Path, Token);

        await RefusesAsync(ErrorCode.StoreVersion, "is no store of ChainMatch");

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_scratch.Path, Token));
    }

    [Theory]
    [InlineData(3, "newer")]
    [InlineData(1, "older")]
    [InlineData(0, "older")]
    public async Task A_store_of_another_version_is_refused_with_what_to_do(int version, string word)
    {
        await FillAsync();
        Execute($"PRAGMA user_version = {version}");

        await RefusesAsync(ErrorCode.StoreVersion, $"tables of version {version}", $"Use the {word} ChainMatch");
    }

    [Fact]
    public async Task A_store_that_lacks_a_table_is_refused()
    {
        await FillAsync();
        Execute("DROP TABLE enterprise");

        await RefusesAsync(ErrorCode.StoreVersion, "no such table: enterprise");
    }

    [Fact]
    public async Task A_truncated_file_is_said_to_be_damaged()
    {
        await FillAsync();
        await using (var file = File.OpenWrite(_scratch.Path))
        {
            file.SetLength(file.Length / 2);
        }

        await RefusesAsync(ErrorCode.StoreUnavailable, "damaged");
    }

    [Fact]
    public async Task A_file_without_a_byte_is_an_empty_store()
    {
        await File.WriteAllBytesAsync(_scratch.Path, [], Token);
        await using var store = _scratch.Open(TimeProvider.System);

        Assert.Equal(0, (await store.GetInfoAsync(Token)).Version);
        Assert.Equal(1, (await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token)).Version);
    }

    [Fact]
    public async Task Reading_a_store_that_is_not_there_creates_no_file()
    {
        await using var store = _scratch.Open(TimeProvider.System);

        await store.GetInfoAsync(Token);
        await store.ImportAsync(TinyGraph.With(), ImportMode.DryRun, null, Token);

        Assert.False(File.Exists(_scratch.Path));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(_scratch.Path, "none", "store.db");
        await using var store = SqliteGraphStore.Open(path, TimeProvider.System);

        await RefusesAsync(store, ErrorCode.StoreUnavailable, path, "does not exist");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_said()
    {
        Directory.CreateDirectory(_scratch.Path);
        await using var store = _scratch.Open(TimeProvider.System);

        await RefusesAsync(store, ErrorCode.StoreUnavailable, _scratch.Path, "is a folder");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc, which nobody may write to: run it on Linux.");
        await using var store = SqliteGraphStore.Open("/proc/chainmatch.db", TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<ChainMatchException>(
            () => store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token));

        Assert.Equal(ErrorCode.StoreUnavailable, refusal.Code);
        Assert.Contains("/proc/chainmatch.db", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_store_in_a_folder_that_cannot_be_written_to_is_read_and_refuses_an_import()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs the modes of Unix files: run it on Linux or macOS.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may write anywhere: run it as another user.");
        await FillAsync();
        var folder = new DirectoryInfo(Path.GetDirectoryName(_scratch.Path)!);
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;

        await using var store = _scratch.Open(TimeProvider.System);
        var version = (await store.GetInfoAsync(Token)).Version;
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(
            () => store.ImportAsync(ChildImport.DataSet, ImportMode.Write, null, Token));

        folder.UnixFileMode |= UnixFileMode.UserWrite;
        Assert.Equal((1, ErrorCode.StoreUnavailable), (version, refusal.Code));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_the_store_as_it_was()
    {
        await FillAsync();
        await using var narrow = new SqliteGraphStore(_scratch.Path, TimeProvider.System, maxPages: 60);

        var refusal = await Assert.ThrowsAsync<ChainMatchException>(
            () => narrow.ImportAsync(ChildImport.DataSet, ImportMode.Write, null, Token));

        Assert.Equal(ErrorCode.StoreFull, refusal.Code);
        Assert.Equal(1, (await narrow.GetInfoAsync(Token)).Version);
        await using var wide = _scratch.Open(TimeProvider.System);
        Assert.Equal(2, (await wide.ImportAsync(ChildImport.DataSet, ImportMode.Write, null, Token)).Version);
    }

    [Fact]
    public async Task What_was_edited_past_ChainMatch_is_logged_as_a_version_of_its_own_before_the_next_import()
    {
        await FillAsync();
        Execute("UPDATE enterprise SET employees = 1 WHERE key = 'E-1'");
        await using var store = _scratch.Open(TimeProvider.System);

        var result = await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token);

        Assert.Equal((3, 1), (result.Version, result.PreviousVersion));
        Assert.Equal([new KindChanges("enterprise", 0, 0, 1)], result.Kinds);
        Assert.Equal(
            [(2, "data-set", "edited-outside", "enterprise"), (3, "enterprise", "E-1", "employees")],
            (await store.ReadChangesAsync(1, 0, 9, Token)).Select(change =>
                (change.Version, change.Kind, change.Key, change.Field)));
        Assert.Equal(3, (await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token)).Version);
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private async Task FillAsync()
    {
        await using var store = _scratch.Open(TimeProvider.System);
        await store.ImportAsync(TinyGraph.With(), ImportMode.Write, progress: null, Token);
    }

    private async Task RefusesAsync(ErrorCode code, params string[] words)
    {
        await using var store = _scratch.Open(TimeProvider.System);
        await RefusesAsync(store, code, [_scratch.Path, .. words]);
    }

    private static async Task RefusesAsync(IGraphStore store, ErrorCode code, params string[] words)
    {
        Func<Task>[] uses =
        [
            () => store.GetInfoAsync(Token),
            () => store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token),
            () => store.ImportAsync(TinyGraph.With(), ImportMode.DryRun, null, Token),
        ];
        foreach (var use in uses)
        {
            var refusal = await Assert.ThrowsAsync<ChainMatchException>(use);
            Assert.Equal(code, refusal.Code);
            Assert.All(words, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_scratch.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts stand in this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
