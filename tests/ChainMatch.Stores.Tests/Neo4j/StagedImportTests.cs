using ChainMatch.Model;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Stores.Tests.Sqlite;
using ChainMatch.Testing;
using CsCheck;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Imports in batches, whole and broken off.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class StagedImportTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_in_batches_gives_the_same_graph_and_the_same_log_as_an_embedded_store()
    {
        await using var embedded = new ScratchSqlite();
        await using var peer = embedded.Open(TimeProvider.System);
        await using var store = _scratch.Open(TimeProvider.System);
        var version = 0;

        await RandomGraphs.Any.SampleAsync(
            async dataSet =>
            {
                await peer.ImportAsync(dataSet, ImportMode.Write, null, Token);
                var limits = ++version % 2 == 0 ? Staged.Limits with { RowsPerBatch = 3 } : ImportLimits.Default;
                await _scratch.ImportAsync(dataSet, limits, null, Token);
            },
            iter: 6,
            threads: 1);

        Assert.Equal((await peer.GetInfoAsync(Token)).Hashes, (await HashesAsync(store)).ToDictionary());
        Assert.Equal(
            await peer.ReadChangesAsync(0, 0, int.MaxValue, Token),
            await store.ReadChangesAsync(0, 0, int.MaxValue, Token));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public async Task An_import_that_was_broken_off_keeps_readers_off_and_goes_on_where_it_was(int rows)
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await using var store = _scratch.Open(TimeProvider.System);

        var stopped = await BreakOffAsync(Staged.Of(employees: 2), Staged.Firms + rows);
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetChainGraphAsync(Token));
        var result = await _scratch.ImportAsync(Staged.Of(employees: 2), Staged.Limits, null, Token);

        var command = $"chainmatch seed import DIR --store {_scratch.Connection}";
        Assert.Equal(["Going on with the import of 'tiny-1' that was broken off."], _scratch.Notices);
        Assert.Contains(command, stopped.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.StoreUnavailable, refusal.Code);
        Assert.Contains(command, refusal.Message, StringComparison.Ordinal);
        Assert.Equal([new KindChanges("enterprise", 0, 0, Staged.Firms)], result.Kinds);
        await AssertHoldsAsync(store, Staged.Of(employees: 2), 2, Staged.Firms);
    }

    [Fact]
    public async Task Another_set_may_take_the_place_of_one_that_was_broken_off()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await using var store = _scratch.Open(TimeProvider.System);

        await BreakOffAsync(Staged.Of(employees: 2), Staged.Firms + 500);
        await _scratch.ImportAsync(Staged.Of(employees: 3), Staged.Limits, null, Token);

        await AssertHoldsAsync(store, Staged.Of(employees: 3), 2, Staged.Firms);
        var log = await store.ReadChangesAsync(1, 0, int.MaxValue, Token);
        Assert.All(log, entry => Assert.Equal(("employees", "1", "3"), (entry.Field, entry.Old, entry.New)));
        Assert.Contains("states something else now", Assert.Single(_scratch.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_of_another_name_that_takes_the_place_of_one_that_was_broken_off_says_so()
    {
        await BreakOffAsync(Staged.Of(employees: 1), 500);
        await _scratch.RunAsync("MATCH (s:Store) SET s.importing = 'elsewhere', s.importingHash = 'another'", Token);

        await _scratch.ImportAsync(Staged.Of(employees: 1), Staged.Limits, null, Token);

        Assert.Contains(
            "The import of 'elsewhere' was not finished; 'tiny-1' takes its place",
            Assert.Single(_scratch.Notices),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_before_may_take_the_place_of_one_that_was_broken_off()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await using var store = _scratch.Open(TimeProvider.System);

        await BreakOffAsync(TinyGraph.With(), 200);
        await _scratch.ImportAsync(Staged.Of(employees: 1), Staged.Limits, null, Token);

        await AssertHoldsAsync(store, Staged.Of(employees: 1), 2, 0);
    }

    [Fact]
    public async Task A_first_import_that_was_broken_off_goes_on()
    {
        await using var store = _scratch.Open(TimeProvider.System);

        await BreakOffAsync(Staged.Of(employees: 1), 500);
        await Assert.ThrowsAsync<ChainMatchException>(() => store.GetInfoAsync(Token));
        await _scratch.ImportAsync(Staged.Of(employees: 1), Staged.Limits, null, Token);

        Assert.Equal(GraphState.Of(Staged.Of(employees: 1)).Hashes(), await HashesAsync(store));
        Assert.Single(await store.ReadChangesAsync(0, 0, int.MaxValue, Token));
    }

    [Fact]
    public async Task A_graph_loaded_by_hand_is_written_anew_as_a_whole_also_after_a_break()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await _scratch.RunAsync("MATCH (n:Store|Setting|Version|Change) DELETE n", Token);
        await _scratch.RunAsync("MATCH (:Tie|Tag|Enterprise)-[r:ABOUT|TIED_TO]->() DELETE r", Token);

        await BreakOffAsync(Staged.Of(employees: 1), 300);
        var result = await _scratch.ImportAsync(Staged.Of(employees: 1), Staged.Limits, null, Token);

        await using var store = _scratch.Open(TimeProvider.System);
        Assert.Equal([new KindChanges("tag", 0, 0, 1), new KindChanges("tie", 0, 0, 2)], result.Kinds);
        Assert.Equal(GraphState.Of(Staged.Of(employees: 1)).Hashes(), await HashesAsync(store));
        Assert.NotEqual(["0"], await _scratch.RunAsync("MATCH (:Tie)-[r:ABOUT]->(:Enterprise) RETURN count(r)", Token));
        Assert.NotEqual(["0"], await _scratch.RunAsync("MATCH (:Enterprise)-[r:TIED_TO]->() RETURN count(r)", Token));
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private static async Task AssertHoldsAsync(IGraphStore store, DataSet dataSet, int version, int entries)
    {
        Assert.Equal(version, (await store.GetInfoAsync(Token)).Version);
        Assert.Equal(GraphState.Of(dataSet).Hashes(), await HashesAsync(store));
        Assert.Equal(entries, (await store.ReadChangesAsync(version - 1, 0, int.MaxValue, Token)).Count);
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> HashesAsync(IGraphStore store)
    {
        List<KeyedFact> facts = [];
        foreach (var kind in FactKind.All)
        {
            facts.AddRange(await store.ReadFactsAsync(kind, Token).ToListAsync(Token));
        }

        var info = await store.GetInfoAsync(Token);
        var hashes = new GraphState(FactSet.OfKeyed(facts), Settings.Of(info.RequireDataSet())).Hashes();
        Assert.Equal(info.Hashes, hashes.ToDictionary());
        return hashes;
    }

    private async Task<BrokenOffException> BreakOffAsync(DataSet dataSet, int rows)
    {
        var (cancel, progress) = Staged.StopAt(rows);
        using (cancel)
        {
            return await Assert.ThrowsAsync<BrokenOffException>(
                () => _scratch.ImportAsync(dataSet, Staged.Limits, progress, cancel.Token));
        }
    }
}
