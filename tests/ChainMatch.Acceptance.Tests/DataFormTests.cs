namespace ChainMatch.Acceptance.Tests;

public sealed class DataFormTests(PingliangStore pingliang)
{
    [Theory]
    [InlineData("chains")]
    [InlineData("gaps", "--all")]
    [InlineData("gap", "CATT-M05")]
    [InlineData("match", "CATT-M05", "--explain")]
    [InlineData("match", "CATT-M05", "--format", "json")]
    [InlineData("brief", "E-0108", "CATT-M05")]
    [InlineData("enterprise", "E-0022")]
    [InlineData("gaps", "CATT", "--compare", "2022")]
    [InlineData("store", "info")]
    public async Task Two_runs_give_the_same_bytes_without_colour_codes(params string[] arguments)
    {
        var first = await pingliang.RunAsync(arguments);
        var second = await pingliang.RunAsync(arguments);

        Assert.Equal(0, first.ExitCode);
        Assert.NotEqual("", first.Data);
        Assert.Equal(first.Data, second.Data);
        Assert.DoesNotContain('\u001b', first.Data + first.Words);
    }

    [Theory]
    [InlineData("match", "CATT-M05")]
    [InlineData("gaps", "CATT")]
    public async Task A_narrow_terminal_loses_no_row(params string[] arguments)
    {
        using var scratch = new Scratch();
        var program = new ChainMatchProgram(scratch.Folder);
        program.Environment["COLUMNS"] = "60";

        var run = await program.RunAsync([.. arguments, "--store", pingliang.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('…', run.Data);
        Assert.True(run.Lines.Count() > 5, run.Data);
    }

    [Fact]
    public async Task Columns_align_though_Chinese_characters_take_two_cells()
    {
        var run = await pingliang.RunAsync("chains");

        var table = run.Lines.TakeWhile(line => !line.Contains(':', StringComparison.Ordinal)).Take(10).ToList();

        Assert.Equal(10, table.Count);
        Assert.Single(table.Select(CellsOf).Distinct());
    }

    [Fact]
    public async Task What_has_no_figure_shows_no_zero()
    {
        var run = await pingliang.RunAsync("gap", "CATT-M05");

        Assert.Contains("区位商 -", run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        using var scratch = new Scratch();
        using var process = new ChainMatchProgram(scratch.Folder).Start("gaps", "--all", "--store", pingliang.Address);

        process.StandardOutput.Close();
        var words = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("failure", words, StringComparison.Ordinal);
    }

    private static int CellsOf(string line) => line.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 ? 1 : 2);
}
