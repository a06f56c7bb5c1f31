using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.GetNeighbourhoodAsync"/> promises.</summary>
public abstract class NeighbourhoodContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task A_neighbourhood_has_the_nodes_around_and_the_relations_between_them()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var around = await store.GetNeighbourhoodAsync(new NeighbourhoodQuery { Id = "E-3" }, Token);

        Assert.Equal(["0 E-3", "1 101001", "1 E-2", "1 E-4", "1 S-1"], around.Nodes.Select(WalkText.Line));
        Assert.Equal(
            [
                "E-2 TIED_TO E-3 by tie:E-2|SUPPLIER_OF_LOCAL|E-3", "E-3 HOME 101001 by enterprise:E-3",
                "E-4 TIED_TO E-3 by tie:E-4|PARENT_OF_LOCAL|E-3", "S-1 IN 101001 by site:S-1", "S-1 OF E-3 by site:S-1",
            ],
            around.Edges.Select(WalkText.Line));
        Assert.False(around.IsCut);
        Assert.Equal("甲一冷库公司", Assert.IsType<Enterprise>(around.Nodes[0].Fact).NameZh);
    }

    [Theory]
    [InlineData("A-M02", 1, 200, "A A-D01 A-M01 B-M02 E-1 P-1 S-3 indicator:101000|A-M02|果汁产量|2024 statement:…")]
    [InlineData("segment:A-D01", 1, 200, "A A-M02")]
    [InlineData("resource:101002|苹果|2023", 1, 200, "101002 A-U01")]
    [InlineData("POL-3", 2, 200, "102000 100000 P-1 activity:A-U01|102000|OPERATING||")]
    [InlineData("101001-P01", 4, 4, "101001 101000 E-3 …")]
    [InlineData("101001-P01", 1, 2, "101001")]
    [InlineData("101001-P01", 2, 2, "101001 …")]
    [InlineData("101001-P01", 2, 1, "…")]
    public async Task A_neighbourhood_is_ordered_by_distance_and_id_and_cut_at_its_limit(
        string id, int depth, int limit, string others)
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var around = await store.GetNeighbourhoodAsync(
            new NeighbourhoodQuery { Id = id, Depth = depth, Limit = limit }, Token);

        var found = around.Nodes.Skip(1)
            .Select(node => node.Fact is Statement ? "statement:…" : node.Id)
            .Concat(around.IsCut ? ["…"] : []);
        Assert.Equal(others, string.Join(' ', found));
    }

    [Fact]
    public async Task A_neighbourhood_leads_through_any_node()
    {
        var store = await OpenWithAsync(TinyGraph.With(CrowdedProvince.Of(PathQuery.MaxRelationsOnTheWay + 1)));

        var around = await store.GetNeighbourhoodAsync(
            new NeighbourhoodQuery { Id = "F-0900", Depth = 2, Limit = 5 }, Token);

        Assert.Equal(["F-0900", "300000", "F-0001", "F-0002", "F-0003"], around.Nodes.Select(node => node.Id));
        Assert.True(around.IsCut);
    }
}
