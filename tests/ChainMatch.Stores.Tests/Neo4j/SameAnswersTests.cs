using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Stores.Tests.Sqlite;
using ChainMatch.Testing;
using CsCheck;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Both stores give the same bytes.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class SameAnswersTests(Neo4jFixture neo4j)
{
    private static readonly string[] Parts = ["公司", "甲", "E", "ａ", "1", "有限公司", ".*", "\"", "(", "AND"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_stores_answer_every_question_about_any_graph_with_the_same_bytes()
    {
        await using var scratch = new ScratchNeo4j(neo4j.Server);
        await using var graph = scratch.Open(TimeProvider.System);

        await RandomGraphs.Any.SampleAsync(
            async dataSet =>
            {
                await using var file = new ScratchSqlite();
                await using var embedded = file.Open(TimeProvider.System);
                await ImportAsync(embedded, dataSet);
                await ImportAsync(graph, dataSet);

                Assert.Equal(await new StoreAnswers(embedded).AllAsync(Parts), await new StoreAnswers(graph).AllAsync(Parts));
            },
            iter: 5,
            threads: 1);
    }

    [Fact]
    public async Task Both_stores_log_the_same_changes()
    {
        await using var scratch = new ScratchNeo4j(neo4j.Server);
        await using var graph = scratch.Open(TimeProvider.System);
        await using var file = new ScratchSqlite();
        await using var embedded = file.Open(TimeProvider.System);
        foreach (var dataSet in RandomGraphs.Any.Array[4].Single(_ => true, "0000KOIKhZo5"))
        {
            await ImportAsync(embedded, dataSet);
            await ImportAsync(graph, dataSet);
        }

        var expected = await embedded.ReadChangesAsync(0, 0, int.MaxValue, Token);

        Assert.True(expected.Count > 10);
        Assert.Equal(expected, await graph.ReadChangesAsync(0, 0, int.MaxValue, Token));
    }

    private static Task<ImportResult> ImportAsync(IGraphStore store, DataSet dataSet) =>
        store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
}
