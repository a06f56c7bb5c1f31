using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.GetRegionFactsAsync"/> promises.</summary>
public abstract class RegionFactsContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task A_city_has_what_is_said_of_it_and_of_the_places_in_it()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var facts = await store.GetRegionFactsAsync("101000", Token);

        Assert.Equal("101000", facts.Region.Code);
        Assert.Equal(["S-1", "S-2"], facts.Sites.Select(site => site.Id));
        Assert.Equal(["S-1", "S-2"], facts.Operations.Select(operation => operation.Site));
        Assert.Equal(["P-2", "P-3"], facts.Projects.Select(project => project.Id));
        Assert.Equal(["101000"], facts.Activities.Select(activity => activity.Region));
        Assert.Equal(["苹果"], facts.Resources.Select(resource => resource.NameZh));
        Assert.Equal([1.5], facts.Indicators.Select(indicator => indicator.Value));
        Assert.Equal(["要发展果汁"], facts.Statements.Select(statement => statement.Text));
        Assert.Equal(["A"], facts.Completeness.Select(row => row.Scope));
        Assert.Equal(["101001-P01"], facts.Parks.Select(park => park.Code));
    }

    [Fact]
    public async Task Enterprises_are_those_with_a_site_or_a_project_in_the_region()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var facts = await store.GetRegionFactsAsync("101000", Token);

        Assert.Equal(["E-2", "E-3"], facts.Enterprises.Select(enterprise => enterprise.Id));
    }

    [Fact]
    public async Task Policies_hold_from_above_and_below_but_not_from_beside()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var facts = await store.GetRegionFactsAsync("101000", Token);

        Assert.Equal(["POL-1", "POL-2"], facts.Policies.Select(policy => policy.Id));
    }

    [Fact]
    public async Task Its_sources_are_all_that_its_facts_name()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var city = await store.GetRegionFactsAsync("101000", Token);
        var county = await store.GetRegionFactsAsync("101002", Token);

        Assert.Equal(["SRC-A", "SRC-B"], city.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Paper", county.Sources["SRC-B"].Title);
    }

    [Fact]
    public async Task Rows_that_clash_on_their_key_keep_both_ids()
    {
        var store = await OpenWithAsync(TinyGraph.With(
            new Activity
            {
                Segment = "A-U01",
                Region = "101000",
                Status = ActivityStatus.Operating,
                Metric = ActivityMetric.Output,
                Value = 40,
                Unit = "万吨/年",
                Year = 2024,
                SourceIds = ["SRC-B"],
            }));

        var facts = await store.GetRegionFactsAsync("101000", Token);

        string[] ids = [.. facts.Activities.Select(facts.Keys.IdOf)];
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(
            ids, id => Assert.StartsWith("activity:A-U01|101000|OPERATING|OUTPUT|2024#", id, StringComparison.Ordinal));
        Assert.Equal("site:S-1", facts.Keys.IdOf(facts.Sites[0]));
    }

    [Fact]
    public async Task A_region_that_nothing_is_said_of_has_empty_lists()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var facts = await store.GetRegionFactsAsync("101001-P01", Token);

        Assert.Empty(facts.Sites);
        Assert.Empty(facts.Enterprises);
        Assert.Empty(facts.Statements);
        Assert.Equal(["POL-1", "POL-2"], facts.Policies.Select(policy => policy.Id));
    }

    [Fact]
    public async Task An_unknown_region_is_not_found()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetRegionFactsAsync("999999", Token));

        Assert.Equal(ErrorCode.NotFound, refusal.Code);
        Assert.Contains("999999", refusal.Message, StringComparison.Ordinal);
    }
}
