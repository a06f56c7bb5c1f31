using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.ReadChangesAsync"/> promises: an earlier version can be had from it.</summary>
public abstract class ChangesContract(ScratchStore scratch) : StoreContract(scratch)
{
    private static readonly Enterprise Firm =
        new() { Id = "E-9", NameZh = "甲", Kind = "company", SourceIds = ["SRC-A"] };

    [Fact]
    public async Task The_import_into_an_empty_store_is_one_entry()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var entry = Assert.Single(await store.ReadChangesAsync(0, 0, 100, Token));

        Assert.Equal(
            (1, ChangeAction.Added, "data-set", "tiny-1"), (entry.Version, entry.Action, entry.Kind, entry.Key));
        Assert.Matches("^\"[0-9a-f]{64}\"$", entry.New);
    }

    [Fact]
    public async Task A_row_that_came_or_went_is_one_entry_with_the_whole_row()
    {
        var store = await OpenWithAsync(TinyGraph.With(Firm));
        const string Row = """{"id":"E-9","name_zh":"甲","kind":"company","source_ids":["SRC-A"]}""";

        await ImportAsync(store, TinyGraph.With());
        await ImportAsync(store, TinyGraph.With(Firm));

        Assert.Equal(
            [
                new Change(2, ChangeAction.Ended, "enterprise", "E-9", null, Row, null),
                new Change(3, ChangeAction.Added, "enterprise", "E-9", null, null, Row),
            ],
            await store.ReadChangesAsync(1, 0, 100, Token));
    }

    [Fact]
    public async Task A_changed_row_is_one_entry_per_field_in_the_order_of_the_columns()
    {
        var store = await OpenWithAsync(TinyGraph.With(Firm with { Employees = 10, StateOwned = false }));

        var changed = Firm with { NameZh = "乙", Employees = 12, SourceIds = ["SRC-B"] };
        await ImportAsync(store, TinyGraph.With(changed));

        Assert.Equal(
            [
                ("name_zh", "\"甲\"", "\"乙\""),
                ("state_owned", "false", null),
                ("employees", "10", "12"),
                ("source_ids", "[\"SRC-A\"]", "[\"SRC-B\"]"),
            ],
            (await store.ReadChangesAsync(1, 0, 100, Token)).Select(change => (change.Field, change.Old, change.New)));
    }

    [Fact]
    public async Task Closed_lists_rules_and_manifest_change_as_settings()
    {
        var store = await OpenWithAsync(TinyGraph.With());
        var weights = new MatchingRules { HomeNearness = new Dictionary<string, double> { ["200000"] = 0.5 } };
        var next = new DataSet(
            DataSets.Manifest with { Id = "tiny-2" },
            DataSets.Vocabulary with { Units = new Dictionary<string, UnitDefinition>() },
            weights,
            TinyGraph.With().Facts);

        await ImportAsync(store, next);

        Assert.Equal(
            [
                (ChangeAction.Changed, "manifest/id", "\"tiny-2\""),
                (ChangeAction.Changed, "matching/home_nearness", "{\"200000\":0.5}"),
                (ChangeAction.Ended, "unit/万吨/年", null),
            ],
            (await store.ReadChangesAsync(1, 0, 100, Token)).Select(change => (change.Action, change.Key, change.New)));
        Assert.Equal("tiny-2", (await store.GetInfoAsync(Token)).RequireDataSet().Manifest.Id);
    }

    [Fact]
    public async Task Changes_come_in_pages()
    {
        var store = await OpenWithAsync(TinyGraph.With());
        var firms = Enumerable.Range(0, 5).Select(number => Firm with { Id = $"E-9{number}" });
        await ImportAsync(store, TinyGraph.With(firms));

        var page = await store.ReadChangesAsync(1, 3, 10, Token);

        Assert.Equal(["E-93", "E-94"], page.Select(change => change.Key));
    }

    [Fact]
    public async Task Undoing_the_changes_since_a_version_gives_that_version()
    {
        var first = TinyGraph.With(Firm);
        var store = await OpenWithAsync(first);
        await ImportAsync(store, TinyGraph.With(Firm with { Employees = 3, Founded = PartialDate.Parse("2001-02") }));
        await ImportAsync(store, DataSets.Of(TinyGraph.Facts.Where(fact => fact is not Tie and not Statement)));

        var undone = GraphRewind.Undo(await StateAsync(store), await store.ReadChangesAsync(1, 0, 1000, Token));

        Assert.Equal(GraphState.Of(first).Hashes(), undone.Hashes());
    }

    [Fact]
    public async Task Undoing_everything_gives_the_empty_state()
    {
        var store = await OpenWithAsync(TinyGraph.With());
        await ImportAsync(store, TinyGraph.With(Firm));

        var undone = GraphRewind.Undo(await StateAsync(store), await store.ReadChangesAsync(0, 0, 1000, Token));

        Assert.Equal(GraphState.Empty.Hashes(), undone.Hashes());
    }

    private static Task<ImportResult> ImportAsync(IGraphStore store, DataSet dataSet) =>
        store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
}
