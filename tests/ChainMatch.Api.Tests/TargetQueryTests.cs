using System.Text.Json.Nodes;

namespace ChainMatch.Api.Tests;

public sealed class TargetQueryTests(PingliangApi api)
{
    private const string Targets = """
        query($segment: String) { targets(segment: $segment, first: 50) {
            totalCount tooFewMakers
            excluded { enterprise { id } reason }
            localExpansion { id }
            localFirms { enterprise { id } operatesSegment segment { code } confidence facts }
            leftOut { route enterprises }
            edges { cursor node {
                rank score grade rawScore ceiling base modelId confidence worthACall reasons
                enterprise { id name home { name } }
                segment { code } region { code }
                contributions { feature group label value contribution facts }
                unknownFeatures
                routes { kind text facts path { nodes { __typename id } edges { from to kind } } }
            } } } }
        """;

    [Theory]
    [InlineData("CATT-M05")]
    [InlineData("CATT-D05")]
    [InlineData("APPL-D01")]
    public async Task Contributions_add_up_and_ranks_have_no_gaps(string segment)
    {
        var list = (await api.AskAsync(Targets, new { segment }))["targets"]!;

        var targets = GapQueryTests.Nodes(list).ToList();
        Assert.Equal(Enumerable.Range(1, targets.Count), targets.Select(target => target["rank"]!.GetValue<int>()));
        Assert.All(targets, target =>
        {
            var sum = target["contributions"]!.AsArray().Sum(part => part!["contribution"]!.GetValue<double>());
            Assert.Equal(target["rawScore"]!.GetValue<double>(), target["base"]!.GetValue<double>() + sum, 1e-6);
            Assert.Equal(
                target["contributions"]!.AsArray().Where(part => part!["value"] is null).Select(Feature),
                target["unknownFeatures"]!.AsArray().Select(name => name!.GetValue<string>()));
        });
    }

    [Theory]
    [InlineData("CATT-M05")]
    [InlineData("NENG-S04")]
    public async Task Every_route_is_a_path_from_the_enterprise_to_the_segment(string segment)
    {
        var list = (await api.AskAsync(Targets, new { segment }))["targets"]!;

        var targets = GapQueryTests.Nodes(list).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.All(target["routes"]!.AsArray(), route =>
        {
            var nodes = route!["path"]!["nodes"]!.AsArray();
            Assert.Equal(target["enterprise"]!["id"]!.GetValue<string>(), nodes[0]!["id"]!.GetValue<string>());
            Assert.Equal(segment, nodes[^1]!["id"]!.GetValue<string>());
            Assert.Equal(nodes.Count - 1, route["path"]!["edges"]!.AsArray().Count);
            Assert.DoesNotContain("RELATED_TO", route["path"]!["edges"]!.ToJsonString(), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task The_targets_of_a_gap_are_those_of_its_segment()
    {
        var data = await api.AskAsync("""
            {
              targets(segment: "CATT-M05", first: 5) { edges { node { score enterprise { id } } } }
              segment(code: "CATT-M05") { gap { targets(first: 5) { edges { node { score enterprise { id } } } } } }
            }
            """);

        Assert.Equal(
            data["targets"]!.ToJsonString(), data["segment"]!["gap"]!["targets"]!.ToJsonString());
    }

    [Fact]
    public async Task The_city_gets_the_first_targets_of_each_gap_the_most_urgent_gap_first()
    {
        var data = await api.AskAsync("""
            {
              gaps(chain: "CATT", list: [GAPS], first: 1) { edges { node { segment { code } } } }
              targets(chain: "CATT", perGap: 2, first: 100) { edges { cursor node { rank grade segment { code } } } }
            }
            """);

        var targets = GapQueryTests.Nodes(data["targets"]).ToList();
        var worst = GapQueryTests.Nodes(data["gaps"]).Single()["segment"]!["code"]!.GetValue<string>();
        Assert.Equal(worst, targets[0]["segment"]!["code"]!.GetValue<string>());
        Assert.All(targets, target => Assert.InRange(target["rank"]!.GetValue<int>(), 1, 100));
        Assert.All(targets.GroupBy(Segment), group => Assert.InRange(group.Count(), 1, 2));
    }

    [Fact]
    public async Task No_sentence_of_a_brief_is_without_a_fact()
    {
        var first = await api.AskAsync(
            "{ targets(segment: \"CATT-M05\", first: 1) { edges { node { enterprise { id } } } } }");
        var enterprise = GapQueryTests.Nodes(first["targets"]).Single()["enterprise"]!["id"]!.GetValue<string>();

        var data = await api.AskAsync(
            """
            query($e: ID!) { brief(enterprise: $e, segment: "CATT-M05") {
                enterprise { id } gap { segment { code } } sections { title sentences { text facts } } } }
            """,
            new { e = enterprise });

        var sections = data["brief"]!["sections"]!.AsArray();
        Assert.NotEmpty(sections);
        Assert.Equal(enterprise, data["brief"]!["enterprise"]!["id"]!.GetValue<string>());
        Assert.All(sections, section => Assert.All(
            section!["sentences"]!.AsArray(), sentence => Assert.NotEmpty(sentence!["facts"]!.AsArray())));
    }

    private static string Feature(JsonNode? part) => part!["feature"]!.GetValue<string>();

    private static string Segment(JsonNode target) => target["segment"]!["code"]!.GetValue<string>();
}
