using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What a store promises of chains, places, sources and rows.</summary>
public abstract class FrameContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task Chains_come_with_their_segments_and_links()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var graph = await store.GetChainGraphAsync(Token);

        Assert.Equal(["A", "B"], graph.Chains.Select(chain => chain.Code));
        Assert.Equal(
            ["A-U01", "A-M01", "A-M02", "A-D01", "B-M01", "B-M02"], graph.Segments.Select(segment => segment.Code));
        Assert.Equal(["A-D01", "A-M01", "B-M02"], graph.NeighboursOf("A-M02"));
    }

    [Fact]
    public async Task Places_come_as_a_tree()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var places = await store.GetPlacesAsync(Token);

        Assert.Equal(7, places.All.Count);
        Assert.Equal("100000", places.ProvinceOf("101001-P01")?.Code);
    }

    [Fact]
    public async Task Sources_come_by_id_without_those_that_nothing_has()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var sources = await store.GetSourcesAsync(["SRC-S", "SRC-X", "SRC-A", "SRC-S"], Token);

        Assert.Equal(["SRC-A", "SRC-S"], sources.Select(source => source.Id));
    }

    [Fact]
    public async Task Rows_of_a_kind_come_by_key_in_the_order_of_code_units()
    {
        string[] ids = ["E-z", "E-Z", "E-é", "E-𠮷", "E-￿", "E-10", "E-9"];
        var store = await OpenWithAsync(DataSets.Of(ids.Select(id =>
            new Enterprise { Id = id, NameZh = id, Kind = "company" })));

        var rows = await store.ReadFactsAsync(FactKind.Of<Enterprise>(), Token).ToListAsync(Token);

        Assert.Equal(ids.Order(StringComparer.Ordinal), rows.Select(row => row.Key));
    }

    [Fact]
    public async Task A_kind_without_rows_has_none()
    {
        var store = await OpenWithAsync(DataSets.Of());

        Assert.Empty(await store.ReadFactsAsync(FactKind.Of<Chain>(), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Rows_without_a_key_of_their_own_are_told_apart_by_what_they_say()
    {
        var store = await OpenWithAsync(TinyGraph.With(
            new Statement { Region = "101000", Polarity = Polarity.Weak, Text = "一", SourceIds = ["SRC-A"] },
            new Statement { Region = "101000", Polarity = Polarity.Weak, Text = "二", SourceIds = ["SRC-A"] },
            new Statement { Region = "101000", Polarity = Polarity.Weak, Text = "二", SourceIds = ["SRC-A"] }));

        var rows = await store.ReadFactsAsync(FactKind.Of<Statement>(), Token).ToListAsync(Token);

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(FactKind.Of<Statement>().KeyOf(row.Fact), row.Key));
    }
}
