using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Cypher;
using ChainMatch.Storage;
using ChainMatch.Testing;
using WalkText = ChainMatch.Stores.Tests.Graphs.WalkText;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Questions to a graph that is large enough for the server to plan as it plans for a city.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class GeneratedGraphTests(GeneratedGraph graph) : IClassFixture<GeneratedGraph>
{
    /// <summary>A kind of so few nodes may be read whole: the server finds that cheaper than to look each up.</summary>
    private const int Few = 500;

    private static readonly string[] Scans =
        ["AllNodesScan", "NodeByLabelScan", "DirectedRelationshipTypeScan", "UndirectedAllRelationshipsScan"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_stores_give_the_same_candidates_facts_and_enterprises()
    {
        Neo4jServer.SkipWhenAbsent();
        string[] segments = [.. graph.Frame.Graph.Segments.Where((_, place) => place % 20 == 0).Select(one => one.Code)];
        var home = graph.Frame.DataSet.Manifest.HomeRegion;
        var (embedded, server) = (new StoreAnswers(graph.Embedded), new StoreAnswers(graph.Server));

        foreach (var answers in (StoreAnswers[])[embedded, server])
        {
            await answers.AddRegionAsync(home);
            foreach (var segment in segments)
            {
                await answers.AddCandidatesAsync(segment, home);
                await answers.AddPageAsync(new EnterpriseFilter { Segment = segment, Limit = 20 });
            }

            await answers.AddPageAsync(new EnterpriseFilter { Text = "合成企业", Region = home, Limit = 50 });
            await answers.AddPageAsync(new EnterpriseFilter { Text = "000123", Limit = 50 });
        }

        Assert.True(embedded.Text.Length > 100_000);
        Assert.Equal(embedded.Text, server.Text);
    }

    [Fact]
    public async Task The_facts_of_a_region_are_looked_up_by_index() =>
        await AssertNoScanAsync(RegionFactsQuestion.For(graph.Frame, graph.Frame.DataSet.Manifest.HomeRegion));

    [Fact]
    public async Task The_candidates_for_a_gap_are_looked_up_by_index()
    {
        Neo4jServer.SkipWhenAbsent();
        foreach (var segment in graph.Frame.Graph.Segments.Take(3))
        {
            await AssertNoScanAsync(CandidatesQuestion.For(graph.Frame, new CandidateQuery
            {
                Segment = segment.Code,
                Region = graph.Frame.DataSet.Manifest.HomeRegion,
                Routes = Enum.GetValues<RouteKind>(),
            }));
        }
    }

    [Fact]
    public async Task Enterprises_are_looked_up_by_index() =>
        await AssertNoScanAsync(EnterprisesQuestion.For(["E-1", "E-2"]));

    [Fact]
    public async Task Neighbourhoods_and_paths_are_looked_up_by_index()
    {
        Neo4jServer.SkipWhenAbsent();
        var (segment, region) = (graph.Frame.Graph.Segments[0].Code, graph.Frame.DataSet.Manifest.HomeRegion);
        for (var depth = 1; depth <= NeighbourhoodQuery.MaxDepth; depth++)
        {
            await AssertNoScanAsync(NeighbourhoodQuestion.For(new NeighbourhoodQuery { Id = segment, Depth = depth }));
        }

        for (var hops = 1; hops <= PathQuery.MaxLength; hops++)
        {
            await AssertNoScanAsync(PathsQuestion.For(new PathQuery { From = segment, To = region, MaxHops = hops }));
        }
    }

    [Fact]
    public async Task Both_stores_give_the_same_neighbourhoods_and_paths()
    {
        Neo4jServer.SkipWhenAbsent();
        string[] ids = [.. graph.Frame.Graph.Segments.Where((_, place) => place % 40 == 0).Select(one => one.Code)];
        var home = graph.Frame.DataSet.Manifest.HomeRegion;

        foreach (var (id, place) in ids.Select((id, place) => (id, place)))
        {
            var around = new NeighbourhoodQuery { Id = id, Depth = 1 + (place % NeighbourhoodQuery.MaxDepth) };
            var between = new PathQuery { From = id, To = home, MaxHops = 1 + (place % PathQuery.MaxLength) };

            Assert.Equal(
                WalkText.Of(await graph.Embedded.GetNeighbourhoodAsync(around, Token)),
                WalkText.Of(await graph.Server.GetNeighbourhoodAsync(around, Token)));
            Assert.Equal(
                WalkText.Of(await graph.Embedded.FindPathsAsync(between, Token)),
                WalkText.Of(await graph.Server.FindPathsAsync(between, Token)));
        }
    }

    /// <summary>No operator of the plan passes over all nodes, or all of a kind that has more than a few.</summary>
    private async Task AssertNoScanAsync(Question question)
    {
        Neo4jServer.SkipWhenAbsent();
        using var http = new HttpClient { BaseAddress = graph.Url };
        var secret = Encoding.UTF8.GetBytes($"{graph.Login.User}:{graph.Login.Password}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(secret));

        using var answer = await http.PostAsJsonAsync(
            "db/neo4j/query/v2",
            new { statement = $"PROFILE {question.Text}", parameters = question.Parameters },
            Token);

        await using var text = await answer.Content.ReadAsStreamAsync(Token);
        using var body = await JsonDocument.ParseAsync(text, new JsonDocumentOptions { MaxDepth = 1000 }, Token);
        var operators = OperatorsOf(body.RootElement.GetProperty("profiledQueryPlan")).ToArray();
        Assert.Contains(operators, one => one.Name.Contains("Seek", StringComparison.Ordinal));
        Assert.Equal([], operators.Where(one => one.Rows > Few && Scans.Contains(one.Name.Split('@')[0])));
    }

    private static IEnumerable<(string Name, long Rows)> OperatorsOf(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(OperatorsOf)
            .Prepend((plan.GetProperty("operatorType").GetString()!, RowsOf(plan)));

    private static long RowsOf(JsonElement plan) => plan.GetProperty("records").GetInt64();
}
