using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

public sealed class ExportTests(PingliangStore pingliang)
{
    [Fact]
    public async Task Every_fact_is_a_line_of_json()
    {
        using var scratch = new Scratch();
        var file = scratch.PathTo("facts.jsonl");

        var run = await pingliang.RunAsync("seed", "export", file, "--lang", "en");

        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var facts = lines.Skip(1).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.StartsWith($"{facts.Count} facts", run.Words, StringComparison.Ordinal);
        Assert.Equal(298, facts.Count(fact => fact.GetProperty("kind").GetString() is "segment"));
        Assert.All(facts, fact => Assert.Equal(JsonValueKind.Object, fact.GetProperty("fact").ValueKind));
    }

    [Fact]
    public async Task Two_exports_to_cypher_are_the_same_bytes()
    {
        using var scratch = new Scratch();

        await pingliang.RunAsync("seed", "export", "--cypher", scratch.PathTo("one.cypher"));
        await pingliang.RunAsync("seed", "export", "--cypher", scratch.PathTo("two.cypher"));

        var one = await File.ReadAllBytesAsync(scratch.PathTo("one.cypher"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(one);
        Assert.Equal(one, await File.ReadAllBytesAsync(scratch.PathTo("two.cypher"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_leaves_nothing_behind()
    {
        using var scratch = new Scratch();

        var run = await pingliang.RunAsync("seed", "export", scratch.PathTo("nowhere/facts.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Words, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch.Folder));
    }
}
