using ChainMatch.Storage.Snapshot.Walks;
using ChainMatch.Stores.Tests.Graphs;
using CsCheck;

namespace ChainMatch.Stores.Tests.Snapshot;

public sealed class NodeGraphTests
{
    [Fact]
    public void It_answers_as_the_plainest_way_does() => RandomWalks.Any.Sample(
        dataSet =>
        {
            var (graph, naive) = (new NodeGraph(dataSet.Facts), new NaiveWalks(dataSet.Facts));
            foreach (var (around, between) in RandomWalks.QuestionsOf(naive.Ids))
            {
                Assert.Equal(WalkText.Of(naive.Neighbourhood(around)), WalkText.Of(graph.GetNeighbourhood(around)));
                Assert.Equal(
                    WalkText.Of(naive.Paths(between)),
                    WalkText.Of(graph.FindPaths(between, TestContext.Current.CancellationToken)));
            }
        },
        iter: 300);

    [Fact]
    public void Longer_paths_are_found_from_both_ends_too() => RandomWalks.Sparse.Sample(
        dataSet =>
        {
            var (graph, naive) = (new NodeGraph(dataSet.Facts), new NaiveWalks(dataSet.Facts));
            foreach (var (_, between) in RandomWalks.QuestionsOf(naive.Ids))
            {
                var longer = between with { MaxHops = 6, First = 100 };
                Assert.Equal(
                    WalkText.Of(naive.Paths(longer)),
                    WalkText.Of(graph.FindPaths(longer, TestContext.Current.CancellationToken)));
            }
        },
        iter: 100);

    [Fact]
    public void A_search_that_is_cancelled_ends()
    {
        var graph = new NodeGraph(TinyGraph.With().Facts);

        Assert.Throws<OperationCanceledException>(() => graph.FindPaths(
            new() { From = "E-1", To = "E-2" }, new CancellationToken(canceled: true)));
    }
}
