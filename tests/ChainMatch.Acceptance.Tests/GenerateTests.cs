using System.Diagnostics;
using System.Globalization;

namespace ChainMatch.Acceptance.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task A_generated_graph_goes_the_whole_way_to_a_visiting_brief()
    {
        using var scratch = new Scratch();

        var written = await ChainMatchProgram.RunAsync(
            scratch, "generate", "small", "--enterprises", "10000", "--format", "json");
        var read = await ChainMatchProgram.RunAsync(scratch, "seed", "check", "small");
        _ = await ChainMatchProgram.RunAsync(scratch, "seed", "import", "small");
        var gaps = await ChainMatchProgram.RunAsync(scratch, "gaps", "--format", "json");
        var gap = gaps.Json.GetProperty("items")[0].GetProperty("segment").GetProperty("code").GetString()!;
        var targets = await ChainMatchProgram.RunAsync(scratch, "match", gap, "--format", "json");
        var firm = targets.Json.GetProperty("items")[0].GetProperty("enterprise").GetProperty("id").GetString()!;
        var brief = await ChainMatchProgram.RunAsync(scratch, "brief", firm, gap);

        Assert.Equal(0, written.ExitCode);
        Assert.Equal("generate/1", written.Json.GetProperty("schema").GetString());
        Assert.Contains("synthetic-10000-12000-300-300-10-42", written.Words, StringComparison.Ordinal);
        Assert.Equal(0, read.ExitCode);
        Assert.True(gaps.Json.GetProperty("items").GetArrayLength() > 20);
        Assert.Equal(0, brief.ExitCode);
        Assert.Contains(firm, brief.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_size_that_is_not_allowed_is_reported_with_what_is()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(
            scratch, "generate", "out", "--enterprises", "5", "--sites", "many", "--chains", "901");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--enterprises takes 100 to 5000000, not 5.", run.Words, StringComparison.Ordinal);
        Assert.Contains("'--sites' takes a whole number", run.Words, StringComparison.Ordinal);
        Assert.Contains("--chains takes 1 to 900, not 901.", run.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.PathTo("out")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathTo("out"));
        await File.WriteAllTextAsync(scratch.PathTo("out/mine.txt"), "mine", TestContext.Current.CancellationToken);

        var run = await ChainMatchProgram.RunAsync(scratch, "generate", "out", "--enterprises", "100");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("out", run.Words, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(scratch.PathTo("out")));
    }

    [Fact]
    public async Task Ctrl_c_ends_with_130_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill; run it on Linux or macOS.");
        using var scratch = new Scratch();
        using var process = new ChainMatchProgram(scratch.Folder).Start("generate", "out");
        while (Directory.GetFileSystemEntries(scratch.Folder) is [] && !process.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }
}
