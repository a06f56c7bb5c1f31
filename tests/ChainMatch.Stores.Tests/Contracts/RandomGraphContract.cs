using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;
using CsCheck;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What holds for any two data sets that are imported one after the other.</summary>
public abstract class RandomGraphContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task A_store_holds_the_last_import_and_its_log_leads_back_to_the_one_before()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        await Gen.Select(RandomGraphs.Any, RandomGraphs.Any).SampleAsync(
            async (first, second) =>
            {
                var before = await ImportAsync(store, first);
                var after = await ImportAsync(store, second);

                var held = await StateAsync(store);
                Assert.Equal(GraphState.Of(second).Hashes(), held.Hashes());
                var log = await store.ReadChangesAsync(before.Version, 0, int.MaxValue, Token);
                Assert.Equal(GraphState.Of(first).Hashes(), GraphRewind.Undo(held, log).Hashes());
                Assert.Equal(log.Count > 0 ? before.Version + 1 : before.Version, after.Version);
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public async Task The_same_rows_in_another_order_change_nothing()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        await RandomGraphs.Any.SampleAsync(
            async dataSet =>
            {
                var first = await ImportAsync(store, dataSet);
                var rows = FactKind.All.Reverse().SelectMany(kind => dataSet.Facts.Keyed(kind)).Reverse();
                var shuffled = FactSet.Of(rows.Select(row => row.Fact));

                var again = await ImportAsync(
                    store, new DataSet(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching, shuffled));

                Assert.Equal(first.Version, again.Version);
                Assert.Empty(again.Kinds);
            },
            iter: 10,
            threads: 1);
    }

    private static Task<ImportResult> ImportAsync(IGraphStore store, DataSet dataSet) =>
        store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
}
