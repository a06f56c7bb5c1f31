namespace ChainMatch.Acceptance.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_shows_nine_chains_the_worst_gaps_and_whom_to_visit_each_time_the_same()
    {
        using var scratch = new Scratch();
        var program = new ChainMatchProgram(scratch.Folder) { Environment = { ["TMPDIR"] = scratch.Folder } };

        var first = await program.RunAsync("demo");
        var second = await program.RunAsync("demo");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Data, second.Data);
        Assert.All(
            ["COAL", "CATT", "APPL", "VEGE", "TOUR", "TCMD", "BLDM", "SMRT", "NENG"],
            chain => Assert.Contains(first.Lines, line => line.StartsWith($"{chain}  ", StringComparison.Ordinal)));
        Assert.Contains(first.Lines, line => line.StartsWith("1  CATT-M05  屠宰 ", StringComparison.Ordinal));
        Assert.Contains("chainmatch match CATT-M05 --explain --store sqlite:", first.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_demo_proposes_next_runs()
    {
        using var scratch = new Scratch();
        var program = new ChainMatchProgram(scratch.Folder) { Environment = { ["TMPDIR"] = scratch.Folder } };
        var demo = await program.RunAsync("demo", "--chain", "APPL", "--lang", "en");

        var next = demo.Words.Split('\n').Where(line => line.StartsWith("  chainmatch ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[1..])
            .Where(arguments => arguments[0] is not "serve")
            .ToList();

        Assert.NotEmpty(next);
        foreach (var arguments in next)
        {
            Assert.Equal(0, (await program.RunAsync(arguments)).ExitCode);
        }
    }

    [Fact]
    public async Task A_demo_without_its_seeds_says_so()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "demo", "--seeds", "nowhere", "--store", "sqlite:demo.db");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("nowhere", run.Data, StringComparison.Ordinal);
    }
}
