using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.FindPathsAsync"/> promises.</summary>
public abstract class PathContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Theory]
    [InlineData("E-4", "101001", 2, "E-4>E-3>101001")]
    [InlineData("E-4", "101001", 3, "E-4>E-3>101001 E-4>E-3>S-1>101001")]
    [InlineData("E-1", "E-2", 3, "E-1>200000>E-2 E-1>A-M02>B-M02>E-2 E-1>S-3>200000>E-2")]
    [InlineData("E-1", "enterprise:E-4", 1, "")]
    [InlineData("P-3", "POL-2", 4, "P-3>101000>101001>POL-2")]
    public async Task Paths_come_by_length_and_then_by_ids(string from, string to, int maxHops, string paths)
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var found = await store.FindPathsAsync(
            new PathQuery { From = from, To = to, MaxHops = maxHops, First = 3 }, Token);

        Assert.Equal(paths, string.Join(' ', found.Select(WalkText.Line)));
    }

    [Fact]
    public async Task A_step_of_a_path_shows_every_relation_between_its_nodes()
    {
        var store = await OpenWithAsync(TinyGraph.With(
            TinyGraph.Facts.OfType<Capability>().First() with { Role = "seller" },
            new Supply { From = "A-D01", To = "A-M02", Input = "回收瓶", SourceIds = ["SRC-A"] }));

        var paths = await store.FindPathsAsync(new PathQuery { From = "A-D01", To = "E-1", First = 1 }, Token);

        Assert.Equal(
            [
                "A-D01 SUPPLIES A-M02 by supply:A-D01|A-M02", "A-M02 SUPPLIES A-D01 by supply:A-M02|A-D01",
                "E-1 CAPABLE_OF A-M02 by capability:E-1|A-M02|maker",
                "E-1 CAPABLE_OF A-M02 by capability:E-1|A-M02|seller",
            ],
            Assert.Single(paths).Edges.Select(WalkText.Line));
    }

    [Theory]
    [InlineData(PathQuery.MaxRelationsOnTheWay, "F-0001>300000>F-0002")]
    [InlineData(PathQuery.MaxRelationsOnTheWay + 1, "")]
    public async Task A_path_leads_through_no_node_of_too_many_relations(int firms, string path)
    {
        var store = await OpenWithAsync(TinyGraph.With(CrowdedProvince.Of(firms)));

        var between = await store.FindPathsAsync(new PathQuery { From = "F-0001", To = "F-0002" }, Token);
        var there = await store.FindPathsAsync(new PathQuery { From = "F-0001", To = "300000" }, Token);

        Assert.Equal(path, string.Join(' ', between.Select(WalkText.Line)));
        Assert.Single(there);
    }
}
