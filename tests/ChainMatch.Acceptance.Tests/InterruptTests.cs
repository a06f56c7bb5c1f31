using System.Diagnostics;
using System.Globalization;

namespace ChainMatch.Acceptance.Tests;

public sealed class InterruptTests
{
    private const int ManyRows = 1_500_000;

    [Fact]
    public async Task Ctrl_c_ends_with_130_and_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill; run it on Linux or macOS.");
        using var scratch = new Scratch();
        using var process = new ChainMatchProgram(scratch.Folder).Start("seed", "import", LongSeeds(scratch));
        var words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);

        await SendAsync(process, "INT");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var changes = await ChainMatchProgram.RunAsync(scratch, "changes");

        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("failure", await words, StringComparison.Ordinal);
        Assert.Equal(4, changes.ExitCode);
    }

    [Theory]
    [InlineData("KILL", 200)]
    [InlineData("KILL", 300)]
    [InlineData("KILL", 400)]
    [InlineData("INT", 200)]
    [InlineData("INT", 300)]
    [InlineData("INT", 400)]
    public async Task An_import_that_is_stopped_is_whole_or_not_there(string signal, int milliseconds)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill; run it on Linux or macOS.");
        using var scratch = new Scratch();
        using var process = new ChainMatchProgram(scratch.Folder).Start("seed", "import", Repository.Seeds);
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);

        await SendAsync(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var again = await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds);
        var changes = await ChainMatchProgram.RunAsync(scratch, "changes");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, changes.Lines.Count());
    }

    // So many rows that the import is still at work when the signal comes.
    private static string LongSeeds(Scratch scratch)
    {
        var seeds = scratch.CopyOfSeeds();
        File.AppendAllLines(
            Path.Combine(seeds, "sites.csv"),
            Enumerable.Range(0, ManyRows).Select(number => $"X-{number},,MINE,矿,620800,SRC-0105,,"));
        return seeds;
    }

    private static async Task SendAsync(Process process, string signal)
    {
        using var kill = Process.Start(
            "kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
