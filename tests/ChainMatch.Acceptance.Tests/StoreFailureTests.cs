using Microsoft.Data.Sqlite;

namespace ChainMatch.Acceptance.Tests;

public sealed class StoreFailureTests(PingliangStore pingliang)
{
    [Theory]
    [InlineData("chains")]
    [InlineData("gaps")]
    [InlineData("match", "CATT-M05")]
    [InlineData("enterprise", "x")]
    [InlineData("chains", "--format", "json")]
    public async Task An_empty_store_ends_with_4_and_the_command_that_fills_it(params string[] arguments)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, arguments);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("", run.Data);
        Assert.Contains("chainmatch seed import", run.Words, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(scratch.Folder));
    }

    [Theory]
    [InlineData("gaps", "XXXX")]
    [InlineData("gap", "CATT-X99")]
    [InlineData("match", "nothing of that name")]
    [InlineData("enterprise", "nothing of that name")]
    [InlineData("chains", "--region", "999999")]
    [InlineData("gaps", "XXXX", "--format", "json")]
    public async Task What_nothing_is_called_ends_with_4(params string[] arguments)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, [.. arguments, "--store", pingliang.Address]);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("", run.Data);
    }

    [Theory]
    [InlineData("table", "zh", "没有应答，正在重试")]
    [InlineData("json", "en", "No answer from http://127.0.0.1:1, trying again")]
    public async Task A_server_that_does_not_answer_is_told_among_the_words(string format, string language, string words)
    {
        using var scratch = new Scratch();
        var program = new ChainMatchProgram(scratch.Folder);
        program.Environment["CHAINMATCH__Neo4j__User"] = "someone";
        program.Environment["CHAINMATCH__Neo4j__Password"] = "hidden-word";

        var run = await program.RunAsync(
            "chains", "--store", "neo4j+http://127.0.0.1:1/neo4j", "--format", format, "--lang", language);

        Assert.Equal((5, ""), (run.ExitCode, run.Data));
        Assert.Single(run.Words.Split('\n'), line => line.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain("hidden-word", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_writes_to_ends_with_5()
    {
        using var scratch = new Scratch();
        await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds);
        using var writer = Open(scratch);
        Execute(writer, "BEGIN IMMEDIATE");
        var seeds = scratch.CopyOfSeeds();
        var ties = new SeedFile(seeds, "ties.csv");
        ties.Remove(2);
        ties.Save();

        var import = await ChainMatchProgram.RunAsync(scratch, "seed", "import", seeds);
        var chains = await ChainMatchProgram.RunAsync(scratch, "chains");

        Assert.Equal(5, import.ExitCode);
        Assert.Equal(0, chains.ExitCode);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_ends_with_6()
    {
        using var scratch = new Scratch();
        await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds);
        using (var newer = Open(scratch))
        {
            Execute(newer, "PRAGMA user_version = 999");
        }

        var run = await ChainMatchProgram.RunAsync(scratch, "chains");

        Assert.Equal(6, run.ExitCode);
    }

    [Fact]
    public async Task A_store_in_a_folder_that_is_not_there_ends_with_5()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "store", "info", "--store", "sqlite:nowhere/chainmatch.db");

        Assert.Equal(5, run.ExitCode);
    }

    [Fact]
    public async Task A_disk_that_is_full_ends_with_5_and_leaves_the_store_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The size of files is limited by ulimit; run it on Linux or macOS.");
        using var scratch = new Scratch();

        var import = await new ChainMatchProgram(scratch.Folder).RunWithLimitAsync(
            kibibytes: 400, "seed", "import", Repository.Seeds);
        var changes = await ChainMatchProgram.RunAsync(scratch, "changes");

        Assert.Equal(5, import.ExitCode);
        Assert.StartsWith("error: ", import.Words, StringComparison.Ordinal);
        Assert.Equal(4, changes.ExitCode);
    }

    [Fact]
    public async Task The_environment_names_the_store_where_the_option_does_not()
    {
        using var scratch = new Scratch();
        var program = new ChainMatchProgram(scratch.Folder) { Environment = { ["CHAINMATCH__STORE"] = pingliang.Address } };

        var chains = await program.RunAsync("chains");
        var elsewhere = await program.RunAsync("chains", "--store", "sqlite:other.db");

        Assert.Equal(0, chains.ExitCode);
        Assert.Equal(4, elsewhere.ExitCode);
    }

    private static SqliteConnection Open(Scratch scratch)
    {
        var connection = new SqliteConnection($"Data Source={scratch.PathTo("chainmatch.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
