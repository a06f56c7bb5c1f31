using System.Text.Json.Nodes;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Api.Tests;

public sealed class GraphQLRunnerTests(PingliangApi api)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private GraphQLRunner Runner => api.Services.GetRequiredService<GraphQLRunner>();

    [Fact]
    public async Task It_gives_what_the_endpoint_gives()
    {
        const string Query = """
            query($chain: String, $asOf: Date, $order: GapOrder, $lang: Language) {
              gaps(chain: $chain, asOf: $asOf, order: $order) { edges { node { id severity reasons(lang: $lang) } } }
            }
            """;
        var variables = new Dictionary<string, object?>
        {
            ["chain"] = "APPL",
            ["asOf"] = "2024-06-30",
            ["order"] = "SEVERITY",
            ["lang"] = null,
        };

        var inProcess = await Runner.ExecuteAsync(Query, variables, Token);
        var overHttp = await api.AskAsync(Query, variables);

        Assert.Equal(overHttp.ToJsonString(), JsonNode.Parse(inProcess.GetRawText())!.ToJsonString());
    }

    [Fact]
    public async Task It_is_free_of_the_limits_against_strangers()
    {
        var fields = string.Concat(Enumerable.Range(0, 600).Select(index => $"a{index}: chains {{ code }} "));

        var data = await Runner.ExecuteAsync($"{{ {fields} }}", new Dictionary<string, object?>(), Token);

        Assert.Equal(600, data.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("{ chain(code: \"NONE\") { id } }", ErrorCode.NotFound)]
    [InlineData("{ gaps(first: 0) { totalCount } }", ErrorCode.InvalidInput)]
    [InlineData("{ nothing }", ErrorCode.InvalidInput)]
    [InlineData("{ chains", ErrorCode.InvalidInput)]
    public async Task Its_errors_are_ours(string query, ErrorCode code)
    {
        var error = await Assert.ThrowsAsync<ChainMatchException>(
            () => Runner.ExecuteAsync(query, new Dictionary<string, object?>(), Token));

        Assert.Equal(code, error.Code);
    }
}
