using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>The data sets of the repository.</summary>
public sealed class RepositorySeedsTests
{
    public static TheoryData<string> DataSets =>
        [.. Directory.EnumerateDirectories(Seeds()).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(DataSets))]
    public async Task Every_data_set_is_valid(string name)
    {
        var folder = Path.Combine(Seeds(), name);
        var read = await new SeedFolderReader().ReadAsync(folder, null, TestContext.Current.CancellationToken);

        var result = DataSetValidator.Validate(read);

        Assert.Empty(result.Problems);
    }

    [Fact]
    public async Task Pingliang_has_its_nine_chains_with_all_their_segments()
    {
        var folder = Path.Combine(Seeds(), "pingliang");
        var read = await new SeedFolderReader().ReadAsync(folder, null, TestContext.Current.CancellationToken);

        var facts = DataSetValidator.Validate(read).DataSet!.Facts;

        Assert.Equal(9, facts.Rows<Chain>().Count);
        Assert.Equal(298, facts.Rows<Segment>().Count);
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "graph-seeds");
    }
}
