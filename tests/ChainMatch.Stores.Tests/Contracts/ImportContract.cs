using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.ImportAsync"/> and <see cref="IGraphStore.GetInfoAsync"/> promise.</summary>
public abstract class ImportContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Fact]
    public async Task A_store_that_nothing_was_imported_into_is_empty()
    {
        var store = Open();

        var info = await store.GetInfoAsync(Token);

        Assert.Equal(0, info.Version);
        Assert.Null(info.DataSet);
        Assert.Equal(FactKind.All.Select(kind => new KindCount(kind.Name, 0)), info.Counts);
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetChainGraphAsync(Token));
        Assert.Equal(ErrorCode.StoreEmpty, refusal.Code);
    }

    [Fact]
    public async Task The_first_import_makes_version_1_with_every_row()
    {
        var store = Open();

        var result = await store.ImportAsync(TinyGraph.With(), ImportMode.Write, progress: null, Token);

        var info = await store.GetInfoAsync(Token);
        Assert.Equal((1, 0, "tiny-1"), (result.Version, result.PreviousVersion, result.DataSetId));
        Assert.Equal(1, info.Version);
        Assert.Equal(TinyGraph.Facts.Count, info.Counts.Sum(count => count.Count));
        Assert.Equal(
            info.Counts.Where(count => count.Count > 0).Select(count => new KindChanges(count.Kind, count.Count, 0, 0)),
            result.Kinds.Where(kind => kind.Kind != "setting"));
    }

    [Fact]
    public async Task A_store_gives_back_the_manifest_the_closed_lists_and_the_rules()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var dataSet = (await store.GetInfoAsync(Token)).RequireDataSet();

        Assert.Equivalent(DataSets.Manifest, dataSet.Manifest, strict: true);
        Assert.Equivalent(DataSets.Vocabulary, dataSet.Vocabulary, strict: true);
        Assert.Equivalent(new MatchingRules(), dataSet.Matching, strict: true);
        Assert.Equal(new MatchingRules().Weights.Keys, dataSet.Matching.Weights.Keys);
    }

    [Fact]
    public async Task A_second_import_of_an_equal_set_changes_nothing()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var again = await store.ImportAsync(
            DataSets.Of(TinyGraph.Facts.Reverse()), ImportMode.Write, progress: null, Token);

        Assert.Equal((1, 1), (again.Version, again.PreviousVersion));
        Assert.Empty(again.Kinds);
        Assert.Empty(await store.ReadChangesAsync(1, 0, 10, Token));
    }

    [Fact]
    public async Task An_import_says_what_came_went_and_changed_per_kind()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var result = await store.ImportAsync(ChangedGraph(), ImportMode.Write, progress: null, Token);

        Assert.Equal((2, 1), (result.Version, result.PreviousVersion));
        Assert.Equal([new("enterprise", 1, 0, 1), new("tie", 0, 1, 0)], result.Kinds);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var result = await store.ImportAsync(ChangedGraph(), ImportMode.DryRun, progress: null, Token);

        Assert.Equal((1, 1), (result.Version, result.PreviousVersion));
        Assert.Equal([new("enterprise", 1, 0, 1), new("tie", 0, 1, 0)], result.Kinds);
        Assert.Equal(1, (await store.GetInfoAsync(Token)).Version);
    }

    [Fact]
    public async Task A_dry_run_into_an_empty_store_leaves_it_empty()
    {
        var store = Open();

        var result = await store.ImportAsync(TinyGraph.With(), ImportMode.DryRun, progress: null, Token);

        Assert.Equal((0, 0), (result.Version, result.PreviousVersion));
        Assert.Contains(new KindChanges("chain", 2, 0, 0), result.Kinds);
        Assert.Equal(0, (await store.GetInfoAsync(Token)).Version);
    }

    [Fact]
    public async Task Every_cell_comes_back_as_it_was()
    {
        var full = new Operation
        {
            Site = "S-1",
            Segment = "A-M02",
            Status = OperationStatus.Building,
            Basis = OperationBasis.Name,
            Targeted = true,
            Role = "maker",
            Products = ["果汁;浓缩", "\"引号\"", ""],
            Capacity = 0.1 + 0.2,
            Unit = "万吨/年",
            Year = 2024,
            Note = "𠮷野家\n第二行",
            SourceIds = ["SRC-A", "SRC-B"],
            AsOf = PartialDate.Parse("2024-05"),
            Confidence = Confidence.Medium,
        };
        var store = await OpenWithAsync(TinyGraph.With(full));

        var rows = await store.ReadFactsAsync(FactKind.Of<Operation>(), Token).ToListAsync(Token);

        var row = Assert.Single(rows, row => row.Key == "S-1|A-M02|2024");
        var kind = FactKind.Of<Operation>();
        Assert.Equal(FactJson.Write(kind, full), FactJson.Write(kind, row.Fact));
        Assert.Equal(0.1 + 0.2, ((Operation)row.Fact).Capacity);
    }

    [Fact]
    public async Task A_reader_sees_what_another_process_imports_within_a_second()
    {
        await OpenWithAsync(TinyGraph.With());
        var time = new SteppedTime();
        var reader = Open(time);
        _ = await reader.GetInfoAsync(Token);
        await Open().ImportAsync(ChangedGraph(), ImportMode.Write, progress: null, Token);

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, (await reader.GetInfoAsync(Token)).Version);
        Assert.NotEmpty(await reader.GetEnterprisesAsync(["E-new"], Token));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_store_as_it_was()
    {
        var store = await OpenWithAsync(TinyGraph.With());
        using var cancel = new CancellationTokenSource();
        var progress = new SynchronousProgress(_ => cancel.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(ManyEnterprises(5000), ImportMode.Write, progress, cancel.Token));

        Assert.Equal(1, (await store.GetInfoAsync(Token)).Version);
        Assert.Equal(2, (await store.ImportAsync(ChangedGraph(), ImportMode.Write, progress: null, Token)).Version);
    }

    [Fact]
    public async Task An_import_reports_how_far_it_is_and_ends_with_all()
    {
        List<ImportProgress> reports = [];
        var store = Open();

        await store.ImportAsync(ManyEnterprises(3000), ImportMode.Write, new SynchronousProgress(reports.Add), Token);

        Assert.True(reports.Count > 3);
        Assert.Equal(reports[^1].Total, reports[^1].Done);
        Assert.Equal(reports.OrderBy(report => report.Done), reports);
    }

    private static DataSet ChangedGraph() => DataSets.Of(
    [
        .. TinyGraph.Facts.Where(fact => fact is not Tie).Select(fact =>
            fact is Enterprise { Id: "E-1" } firm ? firm with { Employees = 501 } : fact),
        .. TinyGraph.Facts.OfType<Tie>().Skip(1),
        new Enterprise { Id = "E-new", NameZh = "新公司", Kind = "company", SourceIds = ["SRC-A"] },
    ]);

    private static DataSet ManyEnterprises(int count) => TinyGraph.With(Enumerable.Range(0, count).Select(number =>
        new Enterprise { Id = $"E-m{number:D6}", NameZh = $"公司{number}", Kind = "company", SourceIds = ["SRC-A"] }));
}
