using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests;

[Collection(nameof(Neo4jCollection))]
public sealed class Neo4jServerTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cleared_server_holds_no_node_no_constraint_and_no_index()
    {
        var server = neo4j.Server;
        await AskAsync(server, "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE");
        await AskAsync(server, "CREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name)");
        await AskAsync(server, "UNWIND range(1, 1000) AS id CREATE (:Thing {id: id})-[:NEXT]->(:Other)");

        await server.ClearAsync(Cancel);

        string[] counts =
        [
            "MATCH (n) RETURN count(n)",
            "SHOW CONSTRAINTS YIELD name RETURN count(name)",
            "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN count(name)",
        ];
        foreach (var count in counts)
        {
            Assert.Contains("[[0]]", await AskAsync(server, count), StringComparison.Ordinal);
        }
    }

    private static async Task<string> AskAsync(Neo4jServer server, string statement)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", secret);
        var body = $$"""{"statement": "{{statement}}"}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/db/neo4j/query/v2", UriKind.Relative), content, Cancel);
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
