namespace ChainMatch.Acceptance.Tests;

public sealed class ExportTests(PingliangStore pingliang)
{
    [Fact]
    public async Task An_exported_folder_imports_without_a_change()
    {
        using var scratch = new Scratch();
        var folder = scratch.PathTo("city");

        var export = await pingliang.RunAsync("seed", "export", folder);
        var import = await pingliang.RunAsync("seed", "import", folder, "--dry-run", "--format", "json");

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(0, import.ExitCode);
        Assert.Equal(0, import.Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathTo("mine.txt"), "mine", TestContext.Current.CancellationToken);

        var run = await pingliang.RunAsync("seed", "export", scratch.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([scratch.PathTo("mine.txt")], Directory.EnumerateFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public async Task Two_exports_to_cypher_are_the_same_bytes()
    {
        using var scratch = new Scratch();

        await pingliang.RunAsync("seed", "export", "--cypher", scratch.PathTo("one.cypher"));
        await pingliang.RunAsync("seed", "export", "--cypher", scratch.PathTo("two.cypher"));

        var one = await File.ReadAllBytesAsync(scratch.PathTo("one.cypher"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(one);
        var two = await File.ReadAllBytesAsync(scratch.PathTo("two.cypher"), TestContext.Current.CancellationToken);
        Assert.Equal(one, two);
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_leaves_nothing_behind()
    {
        using var scratch = new Scratch();

        var run = await pingliang.RunAsync("seed", "export", scratch.PathTo("nowhere/city.zip"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Words, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch.Folder));
    }
}
