using ChainMatch.Hosting;
using ChainMatch.Matching;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Acceptance.Tests;

public sealed class RankingTests(PingliangStore pingliang)
{
    [Fact]
    public async Task The_contributions_of_every_target_of_every_segment_add_up_to_its_raw_score()
    {
        await using var services = Services();
        var graph = await services.GetRequiredService<IGraphStore>()
            .GetChainGraphAsync(TestContext.Current.CancellationToken);
        var matcher = services.GetRequiredService<TargetMatcher>();
        var targets = 0;

        foreach (var segment in graph.Segments)
        {
            var list = await matcher.MatchAsync(
                new MatchRequest { Segment = segment.Code }, TestContext.Current.CancellationToken);
            targets += list.Targets.Count;

            Assert.All(list.Targets, target =>
                Assert.Equal(target.RawScore, target.Base + target.Contributions.Sum(part => part.Points), 6));
            Assert.Equal(Enumerable.Range(1, list.Targets.Count), list.Targets.Select(target => target.Rank));
        }

        Assert.True(targets > 5000, $"{targets} targets");
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddChainMatch(new ChainMatchOptions { Store = StoreAddress.Parse(pingliang.Address) })
        .BuildServiceProvider();
}
