using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Api.Tests;

public sealed class BatchingTests(PingliangApi api)
{
    private const int MostQuestions = 12;

    [Theory]
    [InlineData("{ enterprises(first: 100) { edges { node { sources { id } home { sources { id } } "
        + "capabilities { sources { id } segment { sources { id } } } tags { sources { id } } "
        + "ties { target { id } } projects { investors { name sources { id } } } } } } }")]
    [InlineData("{ chains { segments { gap { state facts { sources { id } } } operations { totalCount } } } }")]
    [InlineData("{ projects(first: 100) { edges { node { sources { id } investors { home { sources { id } } } } } } }")]
    public async Task A_nested_query_asks_the_store_little_however_many_rows_it_has(string query)
    {
        await using var services = Services(out var counting);
        var runner = services.GetRequiredService<GraphQLRunner>();

        _ = await runner.ExecuteAsync(
            query, new Dictionary<string, object?>(), TestContext.Current.CancellationToken);

        Assert.InRange(counting.Questions.Count, 1, MostQuestions);
    }

    private ServiceProvider Services(out CountingStore counting)
    {
        var store = CountingStore.Over(api.Services.GetRequiredService<IGraphStore>(), out counting);
        return new ServiceCollection()
            .AddSingleton(store)
            .AddSingleton<GapReporter>()
            .AddSingleton(api.Services.GetRequiredService<TargetMatcher>())
            .AddSingleton(api.Services.GetRequiredService<BriefWriter>())
            .AddChainMatchApi()
            .BuildServiceProvider();
    }
}
