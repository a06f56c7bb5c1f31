using System.IO.Compression;
using ChainMatch.Import.Export;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using CsCheck;

namespace ChainMatch.Import.Tests;

public sealed class SeedFolderWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_reads_back_as_the_same_data_set()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;

        await SeedFolderWriter.WriteAsync(_folder["out"], InfoOf(dataSet), dataSet.Facts, Token);

        var read = await new SeedFolderReader().ReadAsync(_folder["out"], null, Token);
        var again = DataSetValidator.Validate(read).DataSet!;
        Assert.Equal(HashesOf(dataSet.Facts), HashesOf(again.Facts));
        Assert.Equivalent(dataSet.Manifest, again.Manifest);
        Assert.Equivalent(dataSet.Vocabulary, again.Vocabulary);
        Assert.Equivalent(dataSet.Matching, again.Matching);
    }

    [Fact]
    public async Task Any_facts_read_back_as_they_were()
    {
        var info = InfoOf((await new TinySeeds().CheckAsync()).DataSet!);

        await RandomFacts.Any.SampleAsync(
            async facts =>
            {
                using var folder = new TempFolder();
                await SeedFolderWriter.WriteAsync(folder.Path, info, facts, Token);
                var read = await new SeedFolderReader().ReadAsync(folder.Path, null, Token);
                Assert.Empty(read.Problems);
                var again = read.Tables
                    .SelectMany(table => table.Read(problem => Assert.Fail(problem.Message))).Select(row => row.Fact);
                Assert.Equal(HashesOf(facts), HashesOf(FactSet.Of(again)));
            },
            iter: 40,
            threads: 1);
    }

    [Theory]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(-1.25e-9, "-0.00000000125")]
    [InlineData(1.5e20, "150000000000000000000")]
    [InlineData(1234567890123456.8, "1234567890123456.8")]
    [InlineData(0.1, "0.1")]
    [InlineData(5, "5")]
    public void A_number_is_written_without_an_exponent(double number, string text)
    {
        var column = FactKind.Of<Resource>().Columns.Single(column => column.Name == "quantity");
        var resource = new Resource { Region = "620826", NameZh = "煤", Kind = "MINERAL", Quantity = number };

        Assert.Equal(text, column.TextOf(resource));
    }

    [Fact]
    public async Task A_zip_holds_the_files_of_the_folder_and_has_the_same_bytes_each_time()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;

        await SeedFolderWriter.WriteAsync(_folder["one.zip"], InfoOf(dataSet), dataSet.Facts, Token);
        await SeedFolderWriter.WriteAsync(_folder["two.ZIP"], InfoOf(dataSet), dataSet.Facts, Token);
        await ZipFile.ExtractToDirectoryAsync(_folder["one.zip"], _folder["unpacked"], Token);

        Assert.Equal(
            await File.ReadAllBytesAsync(_folder["one.zip"], Token),
            await File.ReadAllBytesAsync(_folder["two.ZIP"], Token));
        var read = await new SeedFolderReader().ReadAsync(_folder["unpacked"], null, Token);
        Assert.Empty(DataSetValidator.Validate(read).Problems);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;
        await File.WriteAllTextAsync(_folder["mine.txt"], "mine", Token);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() =>
            SeedFolderWriter.WriteAsync(_folder.Path, InfoOf(dataSet), dataSet.Facts, Token));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal([_folder["mine.txt"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out.zip")]
    public async Task Writing_that_is_cancelled_leaves_nothing_behind(string name)
    {
        var dataSet = (await new TinySeeds().CheckAsync()).DataSet!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SeedFolderWriter.WriteAsync(
            _folder[name], InfoOf(dataSet), dataSet.Facts, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static DataSetInfo InfoOf(DataSet dataSet) => new(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching);

    private static IEnumerable<string> HashesOf(FactSet facts) =>
        FactKind.All.Select(kind => $"{kind} {facts.HashOf(kind)}");
}
