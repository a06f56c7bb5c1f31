using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

public sealed class EvaluateTests
{
    private static readonly string Sample = Path.Combine(
        Repository.Root, "tests", "ChainMatch.ML.Tests", "Cases", "sample-placements");

    [Fact]
    public async Task The_sample_is_judged_with_every_floor_and_no_store_is_made()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(
            scratch, "evaluate", "--data", Sample, "--cut", "2023-01-01", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["global", "segment", "region", "backoff", "shares", "topsis"],
            ranker => Assert.Matches($@"(?m)^{ranker} +[01]\.\d{{4}} ", run.Data));
        Assert.Contains("the best floor", run.Data, StringComparison.Ordinal);
        Assert.Contains("baseline: ", run.Words, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public async Task Json_has_the_figures_of_the_whole_and_those_of_each_cut()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(
            scratch, "evaluate", "--data", Sample, "--cut", "2022-01-01", "--cut", "2023-01-01", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("evaluate/1", run.Json.GetProperty("schema").GetString());
        Assert.Equal("sample-placements", run.Json.GetProperty("dataset").GetString());
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("cut").ValueKind);
        var cuts = run.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["2022-01-01", "2023-01-01"], cuts.Select(cut => cut.GetProperty("cut").GetString()));
        Assert.Equal(
            run.Json.GetProperty("queries").GetInt32(), cuts.Sum(cut => cut.GetProperty("queries").GetInt32()));
        Assert.All(cuts.Append(run.Json), one =>
        {
            var floor = one.GetProperty("bestFloor").GetString()!;
            Assert.InRange(one.GetProperty("metrics").GetProperty(floor).GetProperty("ndcg10").GetDouble(), 0.01, 1);
            Assert.Equal(25, one.GetProperty("differences").GetArrayLength());
            Assert.True(one.GetProperty("seconds").GetProperty("score").GetDouble() > 0);
        });
    }

    [Fact]
    public async Task One_cut_is_the_whole()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(
            scratch, "evaluate", "--data", Sample, "--cut", "2023-01-01", "--format", "json");

        var only = Assert.Single(run.Json.GetProperty("items").EnumerateArray());
        Assert.All(only.EnumerateObject(), member =>
            Assert.True(JsonElement.DeepEquals(member.Value, run.Json.GetProperty(member.Name)), member.Name));
    }

    [Fact]
    public async Task Bad_data_end_with_3_and_a_line_for_each_problem()
    {
        using var scratch = new Scratch();
        foreach (var file in Directory.GetFiles(Sample))
        {
            File.Copy(file, scratch.PathTo(Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(
            scratch.PathTo("placements.csv"), "X-99,nowhere,meat,1.5.2020,9,\n", TestContext.Current.CancellationToken);

        var run = await ChainMatchProgram.RunAsync(scratch, "evaluate", "--data", ".", "--cut", "2023-01-01");
        var json = await ChainMatchProgram.RunAsync(
            scratch, "evaluate", "--data", ".", "--cut", "2023-01-01", "--format", "json");

        Assert.Equal((3, 3), (run.ExitCode, json.ExitCode));
        Assert.Equal(3, run.Lines.Count());
        Assert.All(run.Lines, line => Assert.Matches(@"^placements\.csv:\d+:(region_code|date|grade): .+ \[\w+\]$", line));
        Assert.Equal("evaluate-check/1", json.Json.GetProperty("schema").GetString());
        Assert.Equal(3, json.Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_cut_without_a_test_is_refused_with_the_dates_there_are()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(
            scratch, "evaluate", "--data", Sample, "--cut", "2099-01-01", "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Matches(@"2099-01-01; the dates run from 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d", Assert.Single(run.Lines));
    }
}
