using System.Text.Json;
using System.Text.Json.Nodes;
using ChainMatch.Import;
using ChainMatch.Neo4j.Export;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>A graph that was loaded from an export.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class LoadedExportTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_graph_that_an_import_makes_node_for_node()
    {
        var dataSet = await PingliangAsync();
        await _scratch.ImportAsync(dataSet, ImportLimits.Default, progress: null, Token);
        var imported = await GraphAsync();
        await neo4j.Server.ClearAsync(Token);

        foreach (var statement in CypherExport.Statements(
            new(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching), dataSet.Facts))
        {
            await _scratch.RunAsync(statement, Token);
        }

        Assert.True(imported.Count > 10_000);
        Assert.Equal(imported, await GraphAsync());
        await using var store = _scratch.Open(TimeProvider.System);
        Assert.Equal(1, (await store.GetInfoAsync(Token)).Version);
        var again = await _scratch.ImportAsync(dataSet, ImportLimits.Default, progress: null, Token);
        Assert.Equal((1, 0), (again.Version, again.Kinds.Count));
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private static async Task<DataSet> PingliangAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent!;
        }

        var seeds = Path.Combine(folder.FullName, "graph-seeds", "pingliang");
        return DataSetValidator.Validate(await new SeedFolderReader().ReadAsync(seeds, progress: null, Token)).DataSet!;
    }

    /// <summary>Every node and relation as text: labels or type, properties by name, its ends.</summary>
    private async Task<IReadOnlyList<string>> GraphAsync()
    {
        var nodes = await _scratch.RunAsync("MATCH (n) RETURN [labels(n), properties(n)]", Token);
        const string links = """
            MATCH (a)-[r]->(b)
            RETURN [type(r), properties(r), labels(a), properties(a), labels(b), properties(b)]
            """;
        var relations = await _scratch.RunAsync(links, Token);
        return [.. nodes.Concat(relations).Select(Sorted).Order(StringComparer.Ordinal)];
    }

    private static string Sorted(string json) => new JsonArray(
    [
        .. JsonNode.Parse(json)!.AsArray().Select(part => part is JsonObject properties
            ? new JsonObject(properties.OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())))
            : part!.DeepClone()),
    ]).ToJsonString(JsonSerializerOptions.Default);
}
