using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using CsCheck;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What neighbourhoods and paths have in common.</summary>
public abstract class WalkContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Theory]
    [InlineData("E-x")]
    [InlineData("tie:E-2|SUPPLIER_OF_LOCAL|E-3")]
    [InlineData("SRC-A")]
    [InlineData("nothing:at:all")]
    [InlineData("")]
    public async Task What_is_no_node_is_not_found(string id)
    {
        var store = await OpenWithAsync(TinyGraph.With());

        await RefusesAsync(ErrorCode.NotFound, () =>
            store.GetNeighbourhoodAsync(new NeighbourhoodQuery { Id = id }, Token));
        await RefusesAsync(ErrorCode.NotFound, () =>
            store.FindPathsAsync(new PathQuery { From = id, To = "E-1" }, Token));
        await RefusesAsync(ErrorCode.NotFound, () =>
            store.FindPathsAsync(new PathQuery { From = "E-1", To = id }, Token));
    }

    [Fact]
    public async Task Figures_out_of_range_are_refused_all_at_once()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var around = await RefusesAsync(ErrorCode.InvalidInput, () =>
            store.GetNeighbourhoodAsync(new NeighbourhoodQuery { Id = "E-x", Depth = 5, Limit = 0 }, Token));
        var paths = await RefusesAsync(ErrorCode.InvalidInput, () =>
            store.FindPathsAsync(new PathQuery { From = "E-1", To = "E-2", MaxHops = 0, First = 101 }, Token));
        await RefusesAsync(ErrorCode.InvalidInput, () =>
            store.FindPathsAsync(new PathQuery { From = "E-1", To = "enterprise:E-1" }, Token));

        Assert.Equal("depth is 5; give 1 to 4. limit is 0; give 1 to 1000.", around.Message);
        Assert.Equal("maxHops is 0; give 1 to 6. first is 101; give 1 to 100.", paths.Message);
    }

    [Fact]
    public async Task Any_neighbourhood_and_path_is_the_one_that_the_plainest_way_finds()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        await RandomWalks.Any.SampleAsync(
            async dataSet =>
            {
                await store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
                var naive = new NaiveWalks(dataSet.Facts);
                foreach (var (query, paths) in RandomWalks.QuestionsOf(naive.Ids))
                {
                    Assert.Equal(
                        WalkText.Of(naive.Neighbourhood(query)),
                        WalkText.Of(await store.GetNeighbourhoodAsync(query, Token)));
                    Assert.Equal(
                        WalkText.Of(naive.Paths(paths)), WalkText.Of(await store.FindPathsAsync(paths, Token)));
                }
            },
            iter: 4,
            threads: 1);
    }

    private static async Task<ChainMatchException> RefusesAsync(ErrorCode code, Func<Task> question)
    {
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(question);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
