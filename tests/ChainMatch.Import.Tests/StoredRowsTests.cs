using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Tests;

/// <summary>Rows that come out of a store are checked like those of files.</summary>
public sealed class StoredRowsTests
{
    [Fact]
    public async Task The_rows_of_a_store_are_a_data_set_again()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;

        var again = InfoOf(dataSet).Check(kind => dataSet.Facts.Keyed(kind));

        Assert.Empty(again.Problems);
        Assert.All(FactKind.All, kind => Assert.Equal(dataSet.HashOf(kind), again.DataSet!.HashOf(kind)));
    }

    [Fact]
    public async Task What_someone_broke_in_a_store_is_named_by_kind_and_key()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;

        var result = InfoOf(dataSet).Check(kind => dataSet.Facts.Keyed(kind).Select(row => row.Fact switch
        {
            Site { Id: "S-1" } site => row with { Fact = site with { Enterprise = "E-2" } },
            Enterprise { Id: "E-1" } firm => row with { Fact = firm with { NameZh = "" } },
            Operation { Site: "S-2" } operation => row with { Fact = operation with { Capacity = -1, Unit = "万吨" } },
            _ => row,
        }));

        Assert.Equal(
            [
                "SEED030 enterprise:E-1 name_zh", "SEED048 operation:S-2|CATT-D04| capacity",
                "SEED040 site:S-1 enterprise",
            ],
            result.Problems.Select(problem => $"{problem.Code} {problem.File} {problem.Column}"));
        Assert.All(result.Problems, problem => Assert.Null(problem.Row));
        Assert.Null(result.DataSet);
    }

    [Fact]
    public async Task Two_rows_of_a_store_with_one_id_are_named()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;
        var sites = FactKind.Of<Site>();

        var result = InfoOf(dataSet).Check(kind => kind == sites
            ? [.. dataSet.Facts.Keyed(kind), new KeyedFact("S-3", dataSet.Facts.Keyed(kind)[0].Fact)]
            : dataSet.Facts.Keyed(kind));

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SEED044", "site:S-3"), (problem.Code, problem.File));
        Assert.Contains("'S-1' is in row site:S-1 already", problem.Message, StringComparison.Ordinal);
    }

    private static DataSetInfo InfoOf(DataSet dataSet) => new(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching);
}
