using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Tests.Stubs;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>What one Community server cannot show: affinity, chained bookmarks, the mode of each request.</summary>
public sealed class ClusterTests
{
    private readonly WrittenLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_affinity_of_the_opening_answer_goes_back_with_every_request_of_its_transaction_only()
    {
        await using var server = new StubServer(Transaction);
        await using var client = Ask.Client(server.Connection, _log);

        await using (var kept = await client.BeginAsync(Cancel))
        {
            await kept.RunAsync("RETURN 1");
            await kept.CommitAsync(Cancel);
        }

        await (await client.BeginAsync(Cancel)).DisposeAsync();
        await client.ReadAsync("RETURN 1");

        Assert.Equal(
            [
                "POST /db/neo4j/query/v2/tx: -",
                "POST /db/neo4j/query/v2/tx/a1: member-2",
                "POST /db/neo4j/query/v2/tx/a1/commit: member-2",
                "POST /db/neo4j/query/v2/tx: -",
                "DELETE /db/neo4j/query/v2/tx/a1: member-2",
                "POST /db/neo4j/query/v2: -",
            ],
            server.Requests.Select(request =>
                $"{request.Line.Replace(" HTTP/1.1", "", StringComparison.Ordinal)}: "
                + request.Headers.GetValueOrDefault("neo4j-cluster-affinity", "-")));
    }

    [Fact]
    public async Task Later_requests_carry_the_bookmarks_of_the_last_writes()
    {
        var written = 0;
        await using var server = new StubServer(request => request.Body.Contains("CREATE", StringComparison.Ordinal)
            ? StubReply.Json($$"""{"data":{"values":[]},"bookmarks":["write-{{++written}}"]}""")
            : StubReply.Json("""{"data":{"values":[]},"bookmarks":["read"]}"""));
        await using var client = Ask.Client(server.Connection, _log);

        await client.ReadAsync("RETURN 1");
        await client.WriteAsync("CREATE (:Thing)");
        await client.WriteAsync("CREATE (:Thing)");
        await client.ReadAsync("RETURN 1");

        Assert.Equal(
            [
                """{"accessMode":"Read","bookmarks":[],""",
                """{"accessMode":"Write","bookmarks":[],""",
                """{"accessMode":"Write","bookmarks":["write-1"],""",
                """{"accessMode":"Read","bookmarks":["write-2"],""",
            ],
            server.Requests.Select(request => request.Body.Split('\n')[1].Split("\"statement\"")[0]));
    }

    [Fact]
    public async Task A_commit_leaves_its_bookmark_to_the_next_read()
    {
        await using var server = new StubServer(Transaction);
        await using var client = Ask.Client(server.Connection, _log);

        await using (var transaction = await client.BeginAsync(Cancel))
        {
            await transaction.CommitAsync(Cancel);
        }

        await client.ReadAsync("RETURN 1");

        Assert.Contains("\"bookmarks\":[\"committed\"]", server.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_side_by_side_are_all_waited_for()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Replace([], ["first"]);
        var seen = bookmarks.Current;

        bookmarks.Replace(seen, ["left"]);
        bookmarks.Replace(seen, ["right"]);

        Assert.Equal(["left", "right"], bookmarks.Current);
    }

    private static StubReply Transaction(StubRequest request) => request.Line.Split(' ')[1] switch
    {
        "/db/neo4j/query/v2/tx" => StubReply.Json(
            """{"data":{"values":[]},"transaction":{"id":"a1","expires":"2026-01-01T00:00:00Z"}}""",
            "neo4j-cluster-affinity: member-2\r\n"),
        "/db/neo4j/query/v2/tx/a1/commit" => StubReply.Json("""{"bookmarks":["committed"]}"""),
        _ when request.Line.StartsWith("DELETE", StringComparison.Ordinal) => StubReply.Json("{}"),
        _ => StubReply.One,
    };
}
