using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using ChainMatch.Testing;

namespace ChainMatch.Acceptance.Tests;

/// <summary>The program on a real Neo4j, beside the same on a file.</summary>
public sealed class Neo4jTests(Neo4jFixture neo4j, PingliangStore pingliang) : IClassFixture<Neo4jFixture>, IAsyncLifetime
{
    private const string Ours =
        "SHOW TRANSACTIONS YIELD parameters WHERE parameters.question IS NOT NULL RETURN 1";

    private readonly Scratch _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Address => $"neo4j+{neo4j.Server.Url.GetLeftPart(UriPartial.Authority)}/{neo4j.Server.Database}";

    public async ValueTask InitializeAsync()
    {
        if (!Neo4jServer.IsThere)
        {
            return;
        }

        var run = await RunAsync("seed", "import", Repository.Seeds);
        Assert.True(run.ExitCode is 0, run.Data + run.Words);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("chains")]
    [InlineData("gaps --all --format json")]
    [InlineData("gaps CATT --lang en")]
    [InlineData("gap CATT-M05 --format json")]
    [InlineData("gaps COAL --compare 2022-12-31")]
    [InlineData("match CATT-M05 --explain")]
    [InlineData("match CATT-D07 --format json")]
    [InlineData("brief E-0108 CATT-M05")]
    [InlineData("enterprise 海螺 --format json")]
    [InlineData("enterprise 昊康")]
    public async Task Both_stores_print_the_same_bytes(string command)
    {
        Neo4jServer.SkipWhenAbsent();
        var arguments = command.Split(' ');

        var graph = await RunAsync(arguments);

        var file = await pingliang.RunAsync(arguments);
        Assert.Equal(0, file.ExitCode);
        Assert.Equal(file, graph);
    }

    [Fact]
    public async Task A_relation_deleted_by_hand_changes_the_gaps_and_the_next_import_logs_it_and_brings_it_back()
    {
        Neo4jServer.SkipWhenAbsent();
        var before = await RunAsync("gap", "CATT-M05", "--format", "json");
        await CypherAsync("MATCH (:Site {id: 'S-0033'})-[o:OPERATES_IN]->(:Segment {code: 'CATT-M05'}) DELETE o");

        var after = await RunAsync("gap", "CATT-M05", "--format", "json");
        var verify = await RunAsync("store", "verify", "--format", "json");
        var again = await RunAsync("seed", "import", Repository.Seeds);
        var mended = await RunAsync("gap", "CATT-M05", "--format", "json");
        var changes = await RunAsync("changes", "--since", "1");

        Assert.NotEqual(ItemOf(before), ItemOf(after));
        Assert.Equal(3, verify.ExitCode);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(ItemOf(before), ItemOf(mended));
        Assert.Contains("edited-outside", changes.Data, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_commands_of_the_readme_for_neo4j_run()
    {
        Neo4jServer.SkipWhenAbsent();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are written for a shell; run it on Linux or macOS.");

        foreach (var block in await ReadmeBlocks.OfAsync("sh neo4j"))
        {
            var (exitCode, output) = await ReadmeShell.RunAsync(
                block.Replace("neo4j+http://localhost:7474/neo4j", Address, StringComparison.Ordinal)
                    .Replace("a-password-of-yours", neo4j.Server.Password, StringComparison.Ordinal)
                    .Replace("artifacts/", $"{_scratch.Folder}/", StringComparison.Ordinal),
                _scratch);
            Assert.True(exitCode is 0, output);
        }
    }

    [Fact]
    public async Task Each_question_of_the_readme_in_cypher_finds_something()
    {
        Neo4jServer.SkipWhenAbsent();
        var questions = await ReadmeBlocks.OfAsync("cypher");

        Assert.Equal(5, questions.Count);
        foreach (var question in questions)
        {
            var rows = await CypherAsync(question);
            Assert.True(rows > 0, question);
        }
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_showing_it()
    {
        Neo4jServer.SkipWhenAbsent();
        var program = Program();
        program.Environment["CHAINMATCH__Neo4j__Password"] = "wrong-and-secret";

        var run = await program.RunAsync("gaps", "--store", Address);

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("CHAINMATCH__Neo4j__Password", run.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-and-secret", run.Words + run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_can_come_from_a_file_and_the_settings_of_the_folder()
    {
        Neo4jServer.SkipWhenAbsent();
        await File.WriteAllTextAsync(_scratch.PathTo("secret"), neo4j.Server.Password + "\n", Token);
        var settings = new { ChainMatch = new { Store = Address, Neo4j = new { neo4j.Server.User, PasswordFile = "secret" } } };
        await File.WriteAllTextAsync(_scratch.PathTo("appsettings.json"), JsonSerializer.Serialize(settings), Token);

        var fromSettings = await ChainMatchProgram.RunAsync(_scratch, "store", "info");
        var fromOptions = await new ChainMatchProgram(Path.GetTempPath()).RunAsync(
            "store", "info", "--store", Address, "--neo4j-user", neo4j.Server.User,
            "--neo4j-password-file", _scratch.PathTo("secret"));

        Assert.True(fromSettings.ExitCode is 0, fromSettings.Words);
        Assert.Equal(fromSettings.Data, fromOptions.Data);
    }

    [Fact]
    public async Task Ctrl_c_in_a_long_question_ends_it_with_130_and_leaves_no_transaction_on_the_server()
    {
        Neo4jServer.SkipWhenAbsent();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill; run it on Linux or macOS.");
        // In a folder without a reference set it first asks for the candidates of every gap.
        var fresh = Directory.CreateDirectory(_scratch.PathTo("fresh")).FullName;
        using var process = (Program() with { Folder = fresh }).Start("match", "CATT-M05", "--store", Address);
        while (await CypherAsync(Ours) == 0)
        {
            Assert.False(process.HasExited);
        }

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        await process.WaitForExitAsync(limit.Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(0, await CypherAsync(Ours));
        Assert.Empty(Directory.EnumerateFiles(fresh, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Ctrl_c_in_an_import_in_batches_says_that_nobody_can_read_and_how_to_go_on()
    {
        Neo4jServer.SkipWhenAbsent();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill; run it on Linux or macOS.");
        var seeds = _scratch.PathTo("many");
        var generated = await RunAsync("generate", seeds, "--enterprises", "20000");
        Assert.True(generated.ExitCode is 0, generated.Words);
        using var process = Program().Start("seed", "import", seeds, "--store", Address);
        var words = process.StandardError.ReadToEndAsync(Token);
        while (await CypherAsync("MATCH (s:Store) WHERE s.importing IS NOT NULL RETURN 1") == 0)
        {
            Assert.False(process.HasExited);
        }

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(Token);
        await neo4j.Server.RemoveNodesAsync(Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains($"chainmatch seed import DIR --store {Address}", await words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gaps")]
    [InlineData("match CATT-M05")]
    public async Task A_source_deleted_by_hand_is_told_with_a_row_that_names_it(string command)
    {
        Neo4jServer.SkipWhenAbsent();
        await CypherAsync("MATCH (s:Source {id: 'SRC-0160'}) DETACH DELETE s");

        var run = await RunAsync(command.Split(' '));

        Assert.Equal((5, ""), (run.ExitCode, run.Data));
        Assert.Contains("names the source \"SRC-0160\"", run.Words, StringComparison.Ordinal);
    }

    private static string ItemOf(Run run) => run.Json.GetProperty("items")[0].GetRawText();

    private ChainMatchProgram Program()
    {
        var program = new ChainMatchProgram(_scratch.Folder);
        program.Environment["CHAINMATCH__Neo4j__User"] = neo4j.Server.User;
        program.Environment["CHAINMATCH__Neo4j__Password"] = neo4j.Server.Password;
        return program;
    }

    private Task<Run> RunAsync(params string[] arguments) => Program().RunAsync([.. arguments, "--store", Address]);

    private Task<int> CypherAsync(string statement) => neo4j.Server.CountRowsAsync(statement, Token);
}
