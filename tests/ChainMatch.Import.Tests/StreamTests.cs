using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>Files that are too large to be held are read again for every pass.</summary>
public sealed class StreamTests : IDisposable
{
    private static readonly SeedLimits HoldNothing = new() { HeldBytes = 0 };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_that_are_streamed_are_those_that_are_held()
    {
        var seeds = WithSharedKeys(new TinySeeds());
        var held = (await seeds.CheckAsync()).DataSet!.Facts;

        var streamed = await ReadAsync(seeds);

        Assert.All(FactKind.All, kind =>
        {
            var rows = streamed.Stream(kind).OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
            Assert.Equal(held.Keyed(kind).Select(row => row.Key), rows.Select(row => row.Key));
            Assert.Equal(held.Keyed(kind).Select(row => Json(kind, row)), rows.Select(row => Json(kind, row)));
            Assert.Equal(rows.Count, streamed.CountOf(kind));
            Assert.Equal(held.HashOf(kind), streamed.HashOf(kind));
        });
    }

    [Fact]
    public async Task Different_rows_under_one_key_are_told_apart()
    {
        var dataSet = await ReadAsync(WithSharedKeys(new TinySeeds()));

        var facts = FactSet.Of(FactKind.All.SelectMany(dataSet.Stream).Select(row => row.Fact));

        var ties = dataSet.Stream(FactKind.Find("tie")!).ToList();
        Assert.Equal(2, ties.Count(row => row.Key.Contains('#', StringComparison.Ordinal)));
        Assert.All(FactKind.All, kind => Assert.Equal(facts.HashOf(kind), dataSet.HashOf(kind)));
    }

    [Theory]
    [InlineData("甲牛业有限公司", "丙牛业有限公司")]
    [InlineData("E-1,甲牛业有限公司,,甲牛业,COMPANY,620826,2010,no,120,2023,5000.5,2023,,SRC-1,2023-05,\n", "")]
    [InlineData("E-1,甲牛业", "E-1,甲牛业\n")]
    [InlineData("id,name_zh", "name_zh,id,x")]
    public async Task A_file_that_changed_after_it_was_checked_is_named(string old, string @new)
    {
        var seeds = new TinySeeds();
        var dataSet = await ReadAsync(seeds);

        await File.WriteAllTextAsync(
            _folder["enterprises.csv"],
            seeds.TextOf("enterprises.csv").Replace(old, @new, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var error = Assert.Throws<IOException>(() => dataSet.Stream(FactKind.Find("enterprise")!).Count());
        Assert.StartsWith("enterprises.csv changed", error.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => dataSet.Facts);
    }

    [Fact]
    public async Task A_file_that_went_after_it_was_checked_is_named()
    {
        var dataSet = await ReadAsync(new TinySeeds());

        File.Delete(_folder["sites.csv"]);

        Assert.StartsWith(
            "sites.csv changed",
            Assert.Throws<IOException>(() => dataSet.Facts).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_in_the_manifest_does_not_matter()
    {
        var seeds = new TinySeeds().With(
            "manifest.json", text => text.Replace("\"sources.csv\", ", "", StringComparison.Ordinal)
                .Replace("\"policies.csv\"", "\"policies.csv\", \"sources.csv\"", StringComparison.Ordinal));

        var result = await seeds.WithCell("sites.csv", 2, "enterprise", "E-2").WithCell("sources.csv", 2, "tier", "X")
            .CheckAsync();

        Assert.Equal(
            ["SEED040 sites.csv", "SEED035 sources.csv"],
            result.Problems.Select(problem => $"{problem.Code} {problem.File}"));
    }

    [Fact]
    public async Task Among_thousands_of_ids_the_wrong_reference_and_the_id_that_occurs_twice_are_found()
    {
        var rows = string.Concat(Enumerable.Range(10, 3000).Select(number => $"S-{number},,PLANT,x,620800,SRC-1,,\n"));

        var result = await new TinySeeds().With("sites.csv", text => text + rows + "S-1500,,PLANT,x,620800,SRC-1,,\n")
            .WithCell("operates.csv", 2, "site", "S-3O09").WithCell("operates.csv", 3, "site", "S-1234")
            .CheckAsync(HoldNothing);

        Assert.Equal(
            ["SEED044 sites.csv 3004", "SEED040 operates.csv 2"],
            result.Problems.Select(problem => $"{problem.Code} {problem.File} {problem.Row}"));
        Assert.Contains("'S-1500' is in row 1494 already", result.Problems[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean 'S-3009'?", result.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_problems_the_first_are_listed_and_all_counted()
    {
        var rows = string.Concat(
            Enumerable.Range(10, 12_345).Select(number => $"S-{number},,SHED,x,620800,SRC-1,,\n"));

        var result = await new TinySeeds().With("sites.csv", text => text + rows).CheckAsync(HoldNothing);

        Assert.Equal((10_000, 2_345), (result.Problems.Count, result.Unlisted));
        Assert.Equal(4, result.Problems[0].Row);
        Assert.Null(result.DataSet);
    }

    /// <summary>The same tie, told by two rows, and one more that stands alone.</summary>
    private static TinySeeds WithSharedKeys(TinySeeds seeds) => seeds
        .WithRow("ties.csv", "002738.SZ,BUYER_OF_LOCAL,E-1,采购饲料,SRC-1,2024,")
        .WithRow("ties.csv", "E-1,HOMETOWN,620826,,SRC-1,2024,");

    private static string Json(FactKind kind, KeyedFact row) => FactJson.Write(kind, row.Fact);

    private async Task<DataSet> ReadAsync(TinySeeds seeds)
    {
        seeds.WriteTo(_folder.Path);
        var read = await new SeedFolderReader(HoldNothing)
            .ReadAsync(_folder.Path, null, TestContext.Current.CancellationToken);
        return DataSetValidator.Validate(read).DataSet!;
    }
}
