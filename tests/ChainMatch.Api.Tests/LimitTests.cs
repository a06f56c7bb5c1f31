namespace ChainMatch.Api.Tests;

public sealed class LimitTests(PingliangApi api)
{
    [Theory]
    [InlineData("{ chains { segments { chain { segments { chain { segments { chain { segments { code } } } } } } } } }")]
    [InlineData("{ chains { segments { chain { segments { chain { segments { code } } } } } } }")]
    public async Task Going_round_from_chains_to_segments_and_back_costs_too_much(string query)
    {
        var (code, _) = await api.ErrorAsync(query);

        Assert.Equal("COST_LIMIT", code);
    }

    [Fact]
    public async Task Weights_whose_sum_would_overflow_are_refused()
    {
        var (code, message) = await api.ErrorAsync(
            "{ gaps(first: 3, parameters: { neighboursWeight: 1e308, positionWeight: 1e308 }) { totalCount } }");

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains("NeighboursWeight", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutation { x }")]
    [InlineData("subscription { x }")]
    public async Task What_is_not_a_query_is_the_mistake_of_the_caller(string document)
    {
        var (code, _) = await api.ErrorAsync(document);

        Assert.Equal("BAD_USER_INPUT", code);
    }
}
