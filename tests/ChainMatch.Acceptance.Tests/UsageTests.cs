namespace ChainMatch.Acceptance.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("gaps", "CATT", "extra")]
    [InlineData("gaps", "--order", "size")]
    [InlineData("gaps", "--list", "gaps,nonsense")]
    [InlineData("gaps", "--as-of", "2024-13")]
    [InlineData("match")]
    [InlineData("match", "CATT-M05", "--top", "0")]
    [InlineData("match", "CATT-M05", "--top", "ten")]
    [InlineData("match", "CATT-M05", "--top", "99999999999")]
    [InlineData("evaluate", "--data", ".")]
    [InlineData("evaluate", "--data", ".", "--cut", "2023")]
    [InlineData("evaluate", "--data", ".", "--cut", "2023-01-01", "--cut", "2023-01-01")]
    [InlineData("evaluate", "--data", ".", "--cut", "2023-01-01", "--probabilities")]
    [InlineData("evaluate", "--data", ".", "--cut", "2022-01-01", "--cut", "2023-01-01", "--scores", "s.csv")]
    [InlineData("chains", "--store", "mysql:chainmatch")]
    [InlineData("chains", "--format", "yaml")]
    [InlineData("chains", "--store", "redis://localhost")]
    public async Task A_line_that_is_not_understood_ends_with_2_and_says_where_help_is(params string[] arguments)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Data);
        Assert.StartsWith("error: ", run.Words, StringComparison.Ordinal);
        Assert.Contains("--help", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_lists_every_exit_code()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All([0, 1, 2, 3, 4, 5, 6, 7, 130], code => Assert.Matches($@"(?m)^ +{code}  \w", run.Data));
    }

    [Fact]
    public async Task The_help_of_every_command_is_as_agreed()
    {
        using var scratch = new Scratch();
        string[][] commands =
        [
            [], ["demo"], ["seed"], ["seed", "check"], ["seed", "import"], ["seed", "export"], ["chains"], ["gaps"],
            ["gap"], ["match"], ["brief"], ["enterprise"], ["changes"], ["serve"], ["store", "info"],
            ["generate"], ["evaluate"],
        ];
        var pages = new List<string>();

        foreach (var command in commands)
        {
            pages.Add((await ChainMatchProgram.RunAsync(scratch, [.. command, "--help"])).Data);
        }

        await Snapshot.HoldsAsync("help.txt", string.Join("----\n", pages));
    }
}
