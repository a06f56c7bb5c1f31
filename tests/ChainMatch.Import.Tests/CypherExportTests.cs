using System.Text;
using ChainMatch.Model;
using ChainMatch.Neo4j.Export;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Tests;

public sealed class CypherExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_the_graph_is_there()
    {
        var text = await ExportAsync(new TinySeeds());

        string[] wanted =
        [
            "CREATE CONSTRAINT segment_key IF NOT EXISTS FOR (n:Segment) REQUIRE (n.code) IS UNIQUE;",
            "  {chain: 'CATT', properties: {code: 'CATT-D04', stage: 'DOWNSTREAM', groupZh: '副产', "
                + "groupEn: 'by-products', order: 304, "
                + "nameZh: '皮革', nameEn: 'Leather', sources: ['SRC-2'], confidence: 'LOW'}}",
            "MERGE (n:Segment {code: row.properties.code}) SET n = row.properties\nWITH n, row\n"
                + "CALL (n, row) { MATCH (b:Chain {code: row.chain}) MERGE (b)-[r:HAS]->(n) "
                + "SET r = {sources: n.sources, asOf: n.asOf, confidence: n.confidence} };",
            "MERGE (a)-[r:SUPPLIES {key: row.properties.key}]->(b) SET r = row.properties;",
            "MERGE (a)-[r:OPERATES_IN {key: row.properties.key}]->(b) SET r = row.properties;",
            "MERGE (a)-[r:CAPABLE_OF {key: row.properties.key}]->(b) SET r = row.properties;",
            "MATCH (a:Enterprise {id: row.a}) MATCH (b:Region {code: row.b}) MERGE (a)-[r:TIED_TO {key: ",
            "MATCH (a:Completeness {key: row.a}) MATCH (b:Chain {code: row.b}) MERGE (a)-[r:ABOUT]->(b)",
            "value: 41.42, unit: '万头'",
        ];
        Assert.All(wanted, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Equal(
            FactKind.All.Select(kind => kind.Type.Name).Except(["Supply", "Operation", "Capability"])
                .Concat(["Store", "Setting", "Version", "Change"]),
            text.Split('\n').Where(line => line.StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal))
                .Select(line => line.Split("(n:")[1].Split(')')[0]));
    }

    [Fact]
    public async Task Equal_data_sets_give_equal_bytes()
    {
        var reversed = new TinySeeds().With("segments.csv", text =>
        {
            var lines = text.TrimEnd('\n').Split('\n');
            return string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n";
        });

        Assert.Equal(await ExportAsync(new TinySeeds()), await ExportAsync(reversed));
    }

    [Fact]
    public async Task Unknown_is_left_out_and_a_whole_float_stays_a_float()
    {
        var text = await ExportAsync(new TinySeeds().WithCell("activity.csv", 2, "value", "13"));

        Assert.Contains("value: 13.0,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.Contains("{id: '002738.SZ', nameZh: '乙食品股份有限公司', kind: 'COMPANY', s", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData("a\\", @"'a\\'")]
    [InlineData("a\nb\r\tc", @"'a\nb\r\tc'")]
    [InlineData(@"\u0027", @"'\\' + 'u0027'")]
    [InlineData(@"\') DETACH DELETE n //", @"'\\\') DETACH DELETE n //'")]
    [InlineData("\u0001", @"'\u0001'")]
    [InlineData("𠮷", "'𠮷'")]
    public void A_text_cannot_end_before_its_end(string text, string literal) =>
        Assert.Equal(literal, CypherText.Literal(text));

    private static async Task<string> ExportAsync(TinySeeds seeds)
    {
        var dataSet = (await seeds.CheckAsync()).DataSet!;
        using var text = new MemoryStream();
        var info = new DataSetInfo(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching);
        await CypherExport.WriteAsync(text, info, dataSet.Facts, Token);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
