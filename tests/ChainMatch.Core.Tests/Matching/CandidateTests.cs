using ChainMatch.Model;
using ChainMatch.Storage;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

public sealed class CandidateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_maker_from_outside_is_a_target_with_its_route()
    {
        await using var store = Store(Firm("E-1"), Makes("E-1", Flour));

        var list = await MatchAsync(store, Flour, Token);

        var target = Assert.Single(list.Targets);
        var route = Assert.Single(target.Routes);
        Assert.Equal(RouteKind.Capable, route.Kind);
        Assert.Equal("同类厂商:E-1公司 → 环节X-M01", route.Text.Zh);
        Assert.Equal("makes it elsewhere: E-1公司 → Segment X-M01", route.Text.En);
    }

    [Fact]
    public async Task Who_already_operates_the_segment_here_is_left_out_of_it_but_not_of_others()
    {
        await using var store = Store([Firm("E-1"), Makes("E-1", Flour), Makes("E-1", Bread), .. WorksHere("E-1", Flour)]);

        var flour = await MatchAsync(store, Flour, Token);
        var bread = await MatchAsync(store, Bread, Token);

        Assert.Empty(flour.Targets);
        Assert.Equal("already operates this segment here", Assert.Single(flour.Excluded).Reason.En);
        Assert.Equal("E-1", Assert.Single(bread.Targets).Enterprise.Enterprise.Id);
    }

    [Theory]
    [InlineData("ASSOCIATION")]
    [InlineData("INSTITUTE")]
    [InlineData("GOVERNMENT")]
    [InlineData("FUND")]
    public async Task What_is_no_company_is_left_out(string kind)
    {
        await using var store = Store(Firm("E-1") with { Kind = kind }, Makes("E-1", Flour));

        var list = await MatchAsync(store, Flour, Token);

        Assert.Empty(list.Targets);
        Assert.StartsWith("no company", Assert.Single(list.Excluded).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fund_that_has_built_something_stays()
    {
        await using var store = Store(
            Firm("E-1") with { Kind = "FUND" },
            Makes("E-1", Flour),
            Builds("P-1", "E-1", OtherCity, Ore, ProjectStage.Producing));

        var list = await MatchAsync(store, Flour, Token);

        Assert.Single(list.Targets);
    }

    [Theory]
    [InlineData("已注销(2024)", "dissolved")]
    [InlineData("失信被执行人", "barred")]
    public async Task Who_is_dissolved_or_barred_is_left_out(string note, string reason)
    {
        await using var store = Store(Firm("E-1") with { Note = note }, Makes("E-1", Flour));

        var list = await MatchAsync(store, Flour, Token);

        Assert.Equal(reason, Assert.Single(list.Excluded).Reason.En);
    }

    [Fact]
    public async Task A_firm_already_here_is_listed_apart_and_not_scored()
    {
        await using var store = Store(
        [
            Firm("E-1", null), .. WorksHere("E-1", Grain), Makes("E-1", Flour),
            Firm("E-2", County), .. WorksHere("E-2", Flour, "SRC-S"),
            Firm("E-3", County), .. WorksHere("E-3", Flour),
        ]);

        var list = await MatchAsync(store, Flour, Token);

        Assert.Empty(list.Targets);
        Assert.Equal(
            [("E-3", true), ("E-2", true), ("E-1", false)],
            list.LocalExpansion.Select(firm => (firm.Enterprise.Enterprise.Id, firm.OperatesSegment)));
        Assert.All(list.LocalExpansion, firm => Assert.NotEmpty(firm.FactIds));
    }

    [Fact]
    public async Task A_parent_outside_stands_in_the_place_of_its_local_firm()
    {
        await using var store = Store(
        [
            Firm("E-1"), TiedTo("E-1", TieKind.ParentOfLocal, "E-2"), Firm("E-2", null), .. WorksHere("E-2", Grain),
        ]);

        var list = await MatchAsync(store, Flour, Token);

        var target = Assert.Single(list.Targets);
        Assert.Equal("E-1", target.Enterprise.Enterprise.Id);
        Assert.Equal([RouteKind.GroupTie], target.Routes.Select(route => route.Kind));
        Assert.Empty(list.LocalExpansion);
        Assert.Equal("E-2", Assert.Single(list.Excluded).Enterprise.Id);
    }

    [Fact]
    public async Task Investing_nearby_counts_only_for_those_who_come_from_elsewhere()
    {
        await using var store = Store(
            Firm("E-1"), Builds("P-1", "E-1", OtherCity, Bread, ProjectStage.Started),
            Firm("E-2", OtherCity), Builds("P-2", "E-2", OtherCity, Bread, ProjectStage.Started),
            Firm("E-3", null), Builds("P-3", "E-3", OtherCity, Bread, ProjectStage.Started));

        var list = await MatchAsync(store, Flour, Token);

        Assert.Equal(["E-1"], list.Targets.Select(target => target.Enterprise.Enterprise.Id));
    }

    [Fact]
    public async Task An_unknown_segment_or_region_is_not_found()
    {
        await using var store = Store();

        var segment = await Assert.ThrowsAsync<ChainMatchException>(() => MatchAsync(store, "Z-U01", Token));
        var region = await Assert.ThrowsAsync<ChainMatchException>(() => MatchAsync(store, Flour, Token, region: "999999"));

        Assert.Equal((ErrorCode.NotFound, ErrorCode.NotFound), (segment.Code, region.Code));
    }
}
