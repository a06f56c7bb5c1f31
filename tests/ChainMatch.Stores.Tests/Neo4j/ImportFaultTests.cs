using ChainMatch.Model;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Writers that meet, die or give up; hands in the database; readers in between.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class ImportFaultTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_writers_one_is_refused()
    {
        await ImportAsync(TinyGraph.With());
        using var isUnderWay = new SemaphoreSlim(0);
        using var isRefused = new SemaphoreSlim(0);
        var first = Task.Run(() => _scratch.ImportAsync(
            Staged.Of(employees: 1),
            ImportLimits.Default,
            new SynchronousProgress(_ =>
            {
                isUnderWay.Release();
                isRefused.Wait(Token);
                isRefused.Release();
            }),
            Token));
        await isUnderWay.WaitAsync(Token);

        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => ImportAsync(TinyGraph.With()));
        isRefused.Release();

        Assert.Equal((ErrorCode.StoreBusy, true), (refusal.Code, refusal.IsTransient));
        Assert.Contains($"{_scratch.Connection}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await first).Version);
    }

    [Fact]
    public async Task A_writer_that_another_took_the_store_from_writes_nothing()
    {
        await ImportAsync(TinyGraph.With());

        const string takeOver = "MATCH (s:Store) SET s.writer = 'another'";
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => _scratch.ImportAsync(
            Staged.Of(employees: 1),
            ImportLimits.Default,
            new SynchronousProgress(_ => _scratch.RunAsync(takeOver, Token).GetAwaiter().GetResult()),
            Token));

        Assert.Equal(ErrorCode.StoreBusy, refusal.Code);
        const string written = "MATCH (e:Enterprise) WHERE e.id STARTS WITH 'E-m' RETURN count(e)";
        Assert.Equal(["0"], await _scratch.RunAsync(written, Token));
    }

    [Fact]
    public async Task A_renewal_at_the_moment_of_the_commit_does_not_fail_the_import()
    {
        var limits = Staged.Limits with { Renewal = TimeSpan.FromMilliseconds(1), RowsPerBatch = 1000 };

        for (var employees = 1; employees <= 10; employees++)
        {
            await _scratch.ImportAsync(Staged.Of(employees), limits, progress: null, Token);
        }

        Assert.Equal(["10"], await _scratch.RunAsync("MATCH (s:Store) RETURN s.version", Token));
    }

    [Fact]
    public async Task An_import_that_was_given_up_leaves_no_transaction_and_no_lease()
    {
        await ImportAsync(TinyGraph.With());
        var (cancel, progress) = Staged.StopAt(rows: 1);
        using var _ = cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, progress, cancel.Token));

        Assert.Equal(["1"], await _scratch.RunAsync("SHOW TRANSACTIONS YIELD transactionId RETURN count(*)", Token));
        const string leased = "MATCH (s:Store) WHERE s.writer IS NOT NULL RETURN count(s)";
        Assert.Equal(["0"], await _scratch.RunAsync(leased, Token));
        Assert.Equal(2, (await ImportAsync(Staged.Of(employees: 1))).Version);
    }

    [Fact]
    public async Task What_hands_did_in_the_database_is_logged_as_a_version_of_its_own_and_undone()
    {
        await ImportAsync(TinyGraph.With());
        await _scratch.RunAsync("MATCH ()-[r:OPERATES_IN]->() DELETE r", Token);
        await _scratch.RunAsync("MATCH (t:Tag) SET t.rank = 'first'", Token);
        await _scratch.RunAsync("CREATE (:Enterprise {nameZh: '无号'}), (:Enterprise {id: 'E-hand'})", Token);
        await _scratch.RunAsync("CREATE (:Note {text: 'mine'})", Token);
        await _scratch.RunAsync("MATCH (e:Enterprise {id: 'E-1'}), (r:Region) MERGE (e)-[:HOME]->(r)", Token);

        var result = await ImportAsync(TinyGraph.With());

        await using var store = _scratch.Open(TimeProvider.System);
        var log = await store.ReadChangesAsync(1, 0, 100, Token);
        Assert.Equal((3, 1), (result.Version, result.PreviousVersion));
        Assert.Equal(
            ["enterprise", "tag", "operation"],
            log.Where(entry => entry.Key == "edited-outside").Select(entry => entry.Field));
        Assert.Equal(GraphState.Of(TinyGraph.With()).Hashes(), await HashesAsync(store));
        Assert.Equal(["1"], await _scratch.RunAsync("MATCH (n:Note) RETURN count(n)", Token));
    }

    [Theory]
    [InlineData("MATCH (:Activity)-[r:ABOUT]->(:Region) DELETE r", "activity", "ABOUT")]
    [InlineData("MATCH (:Identifier)-[r:ABOUT]->() DELETE r", "identifier", "ABOUT")]
    [InlineData("MATCH (t:Tie)-[r:ABOUT]->(b) WHERE t.target IN [b.id, b.code] DELETE r", "tie", "ABOUT")]
    [InlineData("MATCH ()-[r:TIED_TO]->() DELETE r", "tie", "TIED_TO")]
    [InlineData("MATCH (t:Tag), (e:Enterprise) MERGE (t)-[:ABOUT]->(e)", "tag", "ABOUT")]
    public async Task A_relation_beside_the_cells_is_missed_and_brought_back(string edit, string kind, string relation)
    {
        const string relations = "MATCH ()-[r]->() WITH type(r) AS type, count(r) AS count RETURN type + count ORDER BY type";
        await ImportAsync(TinyGraph.With());
        await using var store = _scratch.Open(TimeProvider.System);
        var before = await _scratch.RunAsync(relations, Token);
        await _scratch.RunAsync(edit, Token);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => HashesAsync(store));
        await ImportAsync(TinyGraph.With());

        var log = await store.ReadChangesAsync(1, 0, 100, Token);
        Assert.Contains($"lacks a relation {relation}, or has one too many", error.Message, StringComparison.Ordinal);
        Assert.Equal([kind], log.Where(entry => entry.Key == "edited-outside").Select(entry => entry.Field));
        Assert.Equal(before, await _scratch.RunAsync(relations, Token));
        Assert.Equal(GraphState.Of(TinyGraph.With()).Hashes(), await HashesAsync(store));
    }

    [Fact]
    public async Task What_went_with_a_node_that_a_hand_took_away_comes_back_with_it()
    {
        const string relations = "MATCH ()-[r]->() WITH type(r) AS type, count(r) AS count RETURN type + count ORDER BY type";
        await ImportAsync(TinyGraph.With());
        await using var store = _scratch.Open(TimeProvider.System);
        var before = await _scratch.RunAsync(relations, Token);
        await _scratch.RunAsync("MATCH (n:Enterprise|Region) WHERE n.id = 'E-1' OR n.parent IS NULL DETACH DELETE n", Token);

        await ImportAsync(TinyGraph.With());

        Assert.Equal(before, await _scratch.RunAsync(relations, Token));
        Assert.Equal(GraphState.Of(TinyGraph.With()).Hashes(), await HashesAsync(store));
    }

    [Theory]
    [InlineData("CREATE (:Project {name: 'Ours'})-[:HAS]->(:Tag {text: 'hello'})", "Tag, Project")]
    [InlineData("CREATE (:Person)-[:SUPPLIES {volume: 3}]->(:Movie)", "SUPPLIES")]
    [InlineData("CREATE (:Setting {key: 'theme', value: 'dark'})", "Setting")]
    public async Task The_graph_of_somebody_else_is_left_as_it_is(string graph, string names)
    {
        await _scratch.RunAsync(graph, Token);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => ImportAsync(TinyGraph.With()));

        Assert.Equal(ErrorCode.Refused, error.Code);
        Assert.Contains($"with names that it uses: {names}. ", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            [graph.Contains("->", StringComparison.Ordinal) ? "2" : "1"],
            await _scratch.RunAsync("MATCH (n) WHERE NOT n:Store RETURN count(n)", Token));
    }

    [Fact]
    public async Task A_graph_without_bookkeeping_is_brought_to_what_the_set_states()
    {
        await ImportAsync(TinyGraph.With());
        await _scratch.RunAsync("MATCH (n:Store|Setting|Version|Change) DELETE n", Token);
        await _scratch.RunAsync("MATCH (:Tie|Tag|Enterprise)-[r:ABOUT|TIED_TO]->() DELETE r", Token);
        var about = GraphState.Of(TinyGraph.With()).Hashes();

        var result = await ImportAsync(TinyGraph.With());

        await using var store = _scratch.Open(TimeProvider.System);
        Assert.Equal(1, result.Version);
        Assert.Equal(["tag", "tie", "setting"], result.Kinds.Select(kind => kind.Kind));
        Assert.Equal(about, await HashesAsync(store));
        Assert.NotEqual(["0"], await _scratch.RunAsync("MATCH (:Tie)-[r:ABOUT]->(:Enterprise) RETURN count(r)", Token));
        Assert.NotEqual(["0"], await _scratch.RunAsync("MATCH (:Enterprise)-[r:TIED_TO]->() RETURN count(r)", Token));
    }

    [Fact]
    public async Task A_reader_never_sees_rows_of_two_versions()
    {
        await ImportAsync(Staged.Of(employees: 1));
        await using var store = _scratch.Open(TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writing = Task.Run(
            async () =>
            {
                for (var employees = 2; employees < 8; employees++)
                {
                    await ImportAsync(Staged.Of(employees));
                }

                await end.CancelAsync();
            },
            Token);

        var mixed = 0;
        var reads = 0;
        for (; !end.IsCancellationRequested; reads++)
        {
            var rows = await store.ReadFactsAsync(FactKind.Of<Enterprise>(), Token).ToListAsync(Token);
            var sizes = rows.Where(row => row.Key.StartsWith("E-m", StringComparison.Ordinal))
                .Select(row => ((Enterprise)row.Fact).Employees).Distinct();
            mixed += sizes.Count() == 1 ? 0 : 1;
        }

        await writing;
        Assert.Equal(0, mixed);
        Assert.True(reads > 3);
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> HashesAsync(IGraphStore store)
    {
        List<KeyedFact> facts = [];
        foreach (var kind in FactKind.All)
        {
            facts.AddRange(await store.ReadFactsAsync(kind, Token).ToListAsync(Token));
        }

        return new GraphState(
            FactSet.OfKeyed(facts), Settings.Of((await store.GetInfoAsync(Token)).RequireDataSet())).Hashes();
    }

    private Task<ImportResult> ImportAsync(DataSet dataSet) =>
        _scratch.ImportAsync(dataSet, ImportLimits.Default, progress: null, Token);
}
