using System.Globalization;
using System.Text.Json.Nodes;
using ChainMatch.Gaps;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Api.Tests;

public sealed class GapQueryTests(PingliangApi api)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nine_chains_come_with_their_segments_and_states()
    {
        var data = await api.AskAsync(
            "{ chains { code confirmed segments { code chain { code } } summary { segments byState { segments } } } }");

        var chains = data["chains"]!.AsArray();
        Assert.Equal(9, chains.Count);
        Assert.All(chains, chain =>
        {
            var count = chain!["segments"]!.AsArray().Count;
            Assert.Equal(count, chain["summary"]!["segments"]!.GetValue<int>());
            Assert.Equal(
                count, chain["summary"]!["byState"]!.AsArray().Sum(state => state!["segments"]!.GetValue<int>()));
        });
    }

    [Fact]
    public async Task Every_figure_is_the_one_that_the_analysis_gives()
    {
        var report = await api.Services.GetRequiredService<GapReporter>().ReportAsync(new GapRequest(), Token);

        var data = await api.AskAsync(
            "{ gaps(all: true, first: 1000) { totalCount edges { node { id severity priority deficit closing } } } }");

        var nodes = Nodes(data["gaps"]).ToDictionary(node => node["id"]!.GetValue<string>());
        Assert.Equal(report.Gaps.Count, data["gaps"]!["totalCount"]!.GetValue<int>());
        Assert.All(report.Gaps, gap =>
        {
            var node = nodes[gap.Id];
            Assert.Equal(gap.Severity, node["severity"]?.GetValue<double>());
            Assert.Equal(gap.Priority, node["priority"]?.GetValue<double>());
            Assert.Equal(gap.Deficit, node["deficit"]?.GetValue<double>());
            Assert.Equal(gap.Closing, node["closing"]?.GetValue<double>());
        });
    }

    [Fact]
    public async Task Slaughter_is_the_bottleneck_of_the_cattle_chain_and_says_why()
    {
        var data = await api.AskAsync("""
            { gaps(chain: "CATT", first: 1) { edges { node {
                segment { code name }
                state mark list rank cover
                reasons
                inEnglish: reasons(lang: EN)
                components { name value weight working facts { id text sources { id tier title } } }
                facts { id value unit sources { tier } }
            } } } }
            """);

        var gap = Assert.Single(Nodes(data["gaps"]));
        Assert.Equal("CATT-M05", gap["segment"]!["code"]!.GetValue<string>());
        Assert.Equal("WEAK", gap["state"]!.GetValue<string>());
        Assert.Equal("BOTTLENECK", gap["mark"]!.GetValue<string>());
        Assert.Equal(1, gap["rank"]!.GetValue<int>());
        Assert.Contains("41.42", gap["reasons"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(gap["reasons"]!.AsArray().Count, gap["inEnglish"]!.AsArray().Count);
        Assert.NotEqual(gap["reasons"]!.ToJsonString(), gap["inEnglish"]!.ToJsonString());
        Assert.All(gap["facts"]!.AsArray(), fact => Assert.NotEmpty(fact!["sources"]!.AsArray()));
    }

    [Theory]
    [InlineData("gaps(first: 1000)", "list", "GAPS")]
    [InlineData("gaps(list: [EXPAND], first: 1000)", "list", "EXPAND")]
    [InlineData("gaps(state: [UNKNOWN], first: 1000)", "state", "UNKNOWN")]
    [InlineData("gaps(strategy: [EXTEND], first: 1000)", "strategy", "EXTEND")]
    [InlineData("gaps(chain: \"CATT\", list: [VERIFY], first: 1000)", "list", "VERIFY")]
    public async Task Filters_leave_what_they_name(string question, string field, string value)
    {
        var data = await api.AskAsync($"{{ {question} {{ edges {{ node {{ {field} }} }} }} }}");

        var nodes = Nodes(data["gaps"]).ToList();
        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal(value, node[field]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("PRIORITY", "priority")]
    [InlineData("SEVERITY", "severity")]
    public async Task Gaps_are_ordered_as_asked(string order, string field)
    {
        var data = await api.AskAsync($"{{ gaps(order: {order}, first: 1000) {{ edges {{ node {{ {field} }} }} }} }}");

        var figures = Nodes(data["gaps"]).Select(node => node[field]?.GetValue<double>() ?? -1).ToList();
        Assert.All(figures.Zip(figures.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 1e-9));
    }

    [Fact]
    public async Task Pages_one_after_another_are_the_whole_list()
    {
        const string Query = "query($after: String) { gaps(all: true, first: 100, after: $after) "
            + "{ totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id } } } }";
        List<string> paged = [];
        string? after = null;

        do
        {
            var page = (await api.AskAsync(Query, new { after }))["gaps"]!;
            paged.AddRange(Nodes(page).Select(node => node["id"]!.GetValue<string>()));
            Assert.Equal(after is not null, page["pageInfo"]!["hasPreviousPage"]!.GetValue<bool>());
            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? page["pageInfo"]!["endCursor"]!.GetValue<string>()
                : null;
        }
        while (after is not null);

        var whole = await api.AskAsync("{ gaps(all: true, first: 1000) { edges { node { id } } } }");
        Assert.Equal(Nodes(whole["gaps"]).Select(node => node["id"]!.GetValue<string>()), paged);
    }

    [Fact]
    public async Task Other_parameters_give_other_states()
    {
        const string Query =
            "query($p: GapParameters) { segment(code: \"CATT-M05\") { gap(parameters: $p) { state } } }";

        var usual = await api.AskAsync(Query);
        var whatIf = await api.AskAsync(Query, new { p = new { weakCover = 0.1 } });

        Assert.Equal("WEAK", usual["segment"]!["gap"]!["state"]!.GetValue<string>());
        Assert.NotEqual("WEAK", whatIf["segment"]!["gap"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Changes_between_two_days_name_the_segments_and_the_facts()
    {
        var data = await api.AskAsync("""
            { gapChanges(from: "2023-12-31", to: "2025-12-31") {
                segment { code } before { state asOf } after { state asOf } because facts { id } } }
            """);

        var changes = data["gapChanges"]!.AsArray();
        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            Assert.NotEqual(change!["before"]!["state"]?.ToJsonString(), change["after"]!["state"]?.ToJsonString());
            Assert.Equal("2023-12-31", change["before"]!["asOf"]!.GetValue<string>());
            Assert.NotEmpty(change["because"]!.AsArray());
        });
    }

    [Theory]
    [InlineData("chain(code: \"NONE\") { id }", "NOT_FOUND", "'NONE'")]
    [InlineData("segment(code: \"NONE\") { id }", "NOT_FOUND", "argument 'code'")]
    [InlineData("gaps(chain: \"NONE\") { totalCount }", "NOT_FOUND", "argument 'chain'")]
    [InlineData("gaps(region: \"999999\") { totalCount }", "NOT_FOUND", "'999999'")]
    [InlineData("gaps(region: \"620100\") { totalCount }", "BAD_USER_INPUT", "620800")]
    [InlineData("gaps(first: 0) { totalCount }", "BAD_USER_INPUT", "give 1 to 1000")]
    [InlineData("gaps(first: 1001) { totalCount }", "BAD_USER_INPUT", "1001")]
    [InlineData("gaps(after: \"nothing\") { totalCount }", "BAD_USER_INPUT", "'nothing'")]
    [InlineData("gaps(asOf: \"yesterday\") { totalCount }", "BAD_USER_INPUT", "asOf")]
    [InlineData("gaps(parameters: { weakCover: -1 }) { totalCount }", "BAD_USER_INPUT", "WeakCover")]
    [InlineData("enterprise(id: \"NONE\") { id }", "NOT_FOUND", "argument 'id'")]
    [InlineData("targets(segment: \"NONE\") { totalCount }", "NOT_FOUND", "argument 'segment'")]
    [InlineData("brief(enterprise: \"NONE\", segment: \"CATT-M05\") { sections { title } }", "NOT_FOUND", "NONE")]
    public async Task A_name_that_nothing_has_is_told_with_its_argument(string question, string code, string words)
    {
        var error = await api.ErrorAsync($"{{ {question} }}");

        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a{0}: gaps(parameters: {{ weakCover: 0.{0} }}) {{ totalCount }} ")]
    [InlineData("a{0}: gaps(asOf: \"20{0}-01-01\") {{ totalCount }} ")]
    [InlineData("a{0}: targets(segment: \"CATT-M{0}\", first: 1) {{ totalCount }} ")]
    public async Task Many_figures_to_work_out_at_once_cost_too_much(string field)
    {
        var fields = string.Concat(Enumerable.Range(10, 50).Select(
            number => string.Format(CultureInfo.InvariantCulture, field, number)));

        var error = await api.ErrorAsync($"{{ {fields} }}");

        Assert.Equal("COST_LIMIT", error.Code);
    }

    [Theory]
    [InlineData("{ chains { segments { gap { state severity components { name value facts { text } } } } } }")]
    [InlineData("{ gaps(all: true, first: 1000) { edges { node { id reasons facts { text sources { title } } } } } }")]
    [InlineData("{ gaps { edges { node { id targets { edges { node { score enterprise { name } } } } } } } }")]
    [InlineData("{ chains { summary(region: \"620802\") { completenessLow } } }")]
    public async Task What_an_analyst_asks_is_within_the_limit(string query)
    {
        var data = await api.AskAsync(query);

        Assert.NotEmpty(data.AsObject());
    }

    internal static IEnumerable<JsonNode> Nodes(JsonNode? connection) =>
        connection!["edges"]!.AsArray().Select(edge => edge!["node"]!);
}
