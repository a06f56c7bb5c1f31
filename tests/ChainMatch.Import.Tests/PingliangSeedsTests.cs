using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>The real data set of the repository.</summary>
public sealed class PingliangSeedsTests
{
    [Fact]
    public async Task The_data_set_of_Pingliang_is_valid()
    {
        var result = DataSetValidator.Validate(
            await new SeedFolderReader().ReadAsync(Seeds(), null, TestContext.Current.CancellationToken));

        Assert.Empty(result.Problems);
        Assert.Equal(9, result.DataSet!.Facts.Rows<Chain>().Count);
        Assert.Equal(298, result.DataSet.Facts.Rows<Segment>().Count);
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "graph-seeds", "pingliang");
    }
}
