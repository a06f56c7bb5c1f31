using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What a store promises of enterprises.</summary>
public abstract class EnterpriseContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task An_enterprise_comes_with_all_that_is_known_of_it()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var all = await store.GetEnterprisesAsync(["E-3", "E-1", "E-x", "E-3"], Token);

        Assert.Equal(["E-1", "E-3"], all.Select(facts => facts.Enterprise.Id));
        Assert.Equal([7], all[0].Tags.Select(tag => tag.Rank));
        Assert.Equal([0.5], all[0].Capabilities.Select(capability => capability.RevenueShare));
        Assert.Equal(["P-1"], all[0].Projects.Select(project => project.Id));
        Assert.Equal(["S-3"], all[0].Operations.Select(operation => operation.Site));
        Assert.Equal(["E-2", "E-4"], all[1].TiesToIt.Select(tie => tie.Enterprise));
        Assert.Empty(all[1].Ties);
        Assert.Equal("site:S-1", all[1].Keys.IdOf(all[1].Sites[0]));
    }

    [Theory]
    [InlineData("果", "E-1,E-4")]
    [InlineData("abc", "E-2")]
    [InlineData("ａｂｃ Ｐ", "E-2")]
    [InlineData("海升", "E-1")]
    [InlineData("600001.sh", "E-4")]
    [InlineData("bc", "E-2")]
    [InlineData("00001.S", "E-4")]
    [InlineData("公司果", "")]
    [InlineData("", "E-1,E-2,E-3,E-4")]
    public async Task Text_is_a_part_of_a_name_or_identifier_whatever_its_width_and_case(string text, string ids) =>
        await FindsAsync(new EnterpriseFilter { Text = text, Limit = 10 }, ids);

    [Theory]
    [InlineData("101000", "E-3")]
    [InlineData("200000", "E-1,E-2")]
    [InlineData("999999", "")]
    public async Task A_region_has_those_with_a_seat_or_a_site_in_it(string region, string ids) =>
        await FindsAsync(new EnterpriseFilter { Region = region, Limit = 10 }, ids);

    [Theory]
    [InlineData("A", "E-1,E-3")]
    [InlineData("B", "E-2")]
    [InlineData("X", "")]
    public async Task A_chain_has_those_that_can_or_do_work_in_it(string chain, string ids) =>
        await FindsAsync(new EnterpriseFilter { Chain = chain, Limit = 10 }, ids);

    [Theory]
    [InlineData("A-M01", "E-3")]
    [InlineData("A-M02", "E-1")]
    public async Task A_segment_has_those_that_can_or_do_work_in_it(string segment, string ids) =>
        await FindsAsync(new EnterpriseFilter { Segment = segment, Limit = 10 }, ids);

    [Theory]
    [InlineData(true, "E-3")]
    [InlineData(false, "E-1,E-2,E-4")]
    public async Task Local_are_those_with_a_site_in_the_home_region(bool local, string ids) =>
        await FindsAsync(new EnterpriseFilter { Local = local, Limit = 10 }, ids);

    [Fact]
    public async Task All_parts_of_a_filter_have_to_hold()
    {
        var filter = new EnterpriseFilter { Tag = "top500", Chain = "A", Text = "海", Local = false, Limit = 10 };

        await FindsAsync(filter, "E-1");
        await FindsAsync(filter with { Chain = "B" }, "");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_and_know_the_total()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var first = await store.FindEnterprisesAsync(new EnterpriseFilter { Limit = 3 }, Token);
        var second = await store.FindEnterprisesAsync(new EnterpriseFilter { AfterId = "E-3", Limit = 3 }, Token);

        Assert.Equal(["E-1", "E-2", "E-3"], first.Enterprises.Select(facts => facts.Enterprise.Id));
        Assert.Equal((4, true), (first.TotalCount, first.HasMore));
        Assert.Equal(["E-4"], second.Enterprises.Select(facts => facts.Enterprise.Id));
        Assert.Equal((4, false), (second.TotalCount, second.HasMore));
    }

    private async Task FindsAsync(EnterpriseFilter filter, string ids)
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var page = await store.FindEnterprisesAsync(filter, Token);

        Assert.Equal(ids, string.Join(',', page.Enterprises.Select(facts => facts.Enterprise.Id)));
        Assert.Equal(page.Enterprises.Count, page.TotalCount);
    }
}
