using System.Diagnostics;
using System.Net;

namespace ChainMatch.Api.Tests.Transport;

public sealed class AttackTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Names => [.. Attacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_is_refused_before_it_costs_anything(string attack)
    {
        await using var host = await TransportHost.StartAsync();
        var (code, query) = Attacks.All[attack];
        _ = await host.AskAsync("{ hello }");
        var watch = Stopwatch.StartNew();

        using var response = await host.PostAsync(new { query }, "application/graphql-response+json");

        var answer = await TransportHost.BodyOf(response);
        Assert.Equal(code, TransportHost.CodeOf(answer));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(answer.ContainsKey("data"));
        Assert.True(answer["errors"]!.AsArray().Count <= 100);
        Assert.True(watch.Elapsed < SafetyNet);
    }

    [Fact]
    public async Task Rows_asked_for_in_a_variable_cost_the_same()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("query($n: Int!) { items(first: $n) { id } }", new { n = 300_000 });

        Assert.Equal("COST_LIMIT", TransportHost.CodeOf(answer));
        Assert.Equal(200_000, answer["errors"]?[0]?["extensions"]?["limit"]?.GetValue<int>());
    }

    [Fact]
    public async Task Huge_variables_are_refused()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync(
            "query($n: [Int!]!) { echo(numbers: $n) }", new { n = Enumerable.Range(0, 10_000) });

        Assert.Equal("DOCUMENT_LIMIT", TransportHost.CodeOf(answer));
    }

    [Fact]
    public async Task The_cost_is_told_to_the_client()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{ items(first: 20) { id note } }");

        Assert.Equal(41, answer["extensions"]?["cost"]?.GetValue<double>());
    }

    [Fact]
    public async Task The_largest_document_that_is_allowed_is_answered()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{" + Attacks.Many(512, i => $"a{i}: hello ") + "}");

        Assert.Equal(512, answer["data"]?.AsObject().Count);
    }
}
