using System.Text;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

public sealed class SeedFolderReaderTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task A_valid_folder_becomes_a_data_set()
    {
        var result = await new TinySeeds().CheckAsync();

        Assert.Empty(result.Problems);
        var dataSet = result.DataSet!;
        Assert.Equal(new DateOnly(2025, 12, 31), dataSet.Manifest.AsOf);
        Assert.Equal("屠宰", dataSet.Facts.Rows<Segment>().Single(segment => segment.Code == "CATT-M05").NameZh);
        Assert.Equal(44, dataSet.Matching.Weights["fit"]);
        Assert.Equal("maker", dataSet.Vocabulary.NameOf("role", "MAKER").En);
    }

    [Fact]
    public async Task An_empty_cell_is_unknown_and_never_zero()
    {
        var result = await new TinySeeds().CheckAsync();

        var enterprise = result.DataSet!.Facts.Rows<Enterprise>().Single(row => row.Id == "002738.SZ");
        Assert.Null(enterprise.Employees);
        Assert.Null(enterprise.StateOwned);
        Assert.Null(enterprise.RevenueWanYuan);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with BOM")]
    [InlineData("GB18030")]
    public async Task Every_file_may_be_UTF8_or_GB18030(string encoding)
    {
        var seeds = new TinySeeds();
        foreach (var file in (string[])["segments.csv", "enterprises.csv", "vocabulary.json", "units.json"])
        {
            var text = seeds.TextOf(file);
            seeds.WithBytes(file, encoding switch
            {
                "GB18030" => Gb18030.GetBytes(text),
                "utf-8" => Encoding.UTF8.GetBytes(text),
                _ => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            });
        }

        var result = await seeds.CheckAsync();

        Assert.Empty(result.Problems);
        Assert.Equal("甲牛业有限公司", result.DataSet!.Facts.Rows<Enterprise>().Single(row => row.Id == "E-1").NameZh);
    }

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-16BE", 1)]
    [InlineData("big5", 3)]
    [InlineData("shift_jis", 3)]
    public async Task Any_other_encoding_is_refused_with_its_file_and_row(string encoding, int row)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = """
            id,title,publisher,url,published,tier,source_ids,as_of,confidence
            SRC-2,,,,,S,,,
            SRC-1,今日の新聞記事「平和と産業の報道」,日報新聞社東京,https://example.org/1,2023-05,A,,,

            """;
        var wide = Encoding.GetEncoding(encoding);

        var result = await new TinySeeds()
            .WithBytes("sources.csv", [.. wide.GetPreamble(), .. wide.GetBytes(text)]).CheckAsync();

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SEED008", "sources.csv", (int?)row), (problem.Code, problem.File, problem.Row));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_damaged_byte_is_refused_with_its_row(string encoding)
    {
        var seeds = new TinySeeds();
        var text = seeds.TextOf("enterprises.csv");
        var bytes = (encoding is "GB18030" ? Gb18030 : Encoding.UTF8).GetBytes(text);
        bytes[^3] = 0xFF;

        var result = await seeds.WithBytes("enterprises.csv", bytes).CheckAsync();

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SEED008", (int?)3), (problem.Code, problem.Row));
        Assert.Contains($"Byte {bytes.Length - 3} ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quoted_line_breaks_do_not_move_the_row_numbers()
    {
        var result = await new TinySeeds()
            .WithCell("segments.csv", 2, "note", "\"one\ntwo\nthree\"")
            .With("segments.csv", text => text + "\n")
            .WithRow("segments.csv", "CATT-D05,CATT,SIDEWAYS,副产,by-products,305,骨粉,Bone meal,,,,,,SRC-2,,")
            .CheckAsync();

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SEED035", (int?)6, "stage"), (problem.Code, problem.Row, problem.Column));
    }

    [Fact]
    public async Task A_row_that_begins_with_a_hash_is_a_row()
    {
        var result = await new TinySeeds().WithRow("chains.csv", "#APPL,苹果产业链,Apple,2,yes,,SRC-1,,").CheckAsync();

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SEED046", (int?)3, "#APPL"), (problem.Code, problem.Row, problem.Value));
    }

    [Fact]
    public async Task Progress_tells_the_rows_of_each_file_once()
    {
        using var folder = new TempFolder();
        new TinySeeds().WriteTo(folder.Path);
        var heard = new List<string>();

        var read = await new SeedFolderReader(new SeedLimits { HeldBytes = 0 }).ReadAsync(
            folder.Path, new Heard(heard), TestContext.Current.CancellationToken);
        _ = DataSetValidator.Validate(read).DataSet!.Facts;

        Assert.Equal(FactKind.All.Count, heard.Count);
        Assert.Equal("sources.csv 2/2", heard[0]);
    }

    private sealed class Heard(List<string> heard) : IProgress<Storage.ImportProgress>
    {
        public void Report(Storage.ImportProgress value) => heard.Add($"{value.Step} {value.Done}/{value.Total}");
    }
}
