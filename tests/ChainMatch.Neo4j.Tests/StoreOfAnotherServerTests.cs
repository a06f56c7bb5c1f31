using ChainMatch.Model;
using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Storage;
using ChainMatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChainMatch.Neo4j.Tests;

/// <summary>Servers that are not what a store needs.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class StoreOfAnotherServerTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_without_the_row_that_must_be_there_is_that_of_a_foreign_server()
    {
        await using var server = new StubServer(_ => StubReply.Json("""{"data":{"fields":["kind"],"values":[]}}"""));
        await using var store = Open(server.Connection);

        var question = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetInfoAsync(Cancel));
        var setup = await Assert.ThrowsAsync<ChainMatchException>(() => store.InitAsync(Cancel));

        Assert.Equal((ErrorCode.StoreUnavailable, ErrorCode.StoreUnavailable), (question.Code, setup.Code));
        Assert.Contains("is no answer of Neo4j's Query API", question.Message, StringComparison.Ordinal);
        Assert.Contains("is no answer of Neo4j's Query API", setup.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_was_made_ready_is_not_ready_when_it_is_read_only()
    {
        var server = neo4j.Server;
        await using var store = Open(Http.Ask.Connection(server));
        await store.InitAsync(Cancel);
        var again = await store.InitAsync(Cancel);
        await server.RestartReadOnlyAsync(Cancel);

        var error = await Assert.ThrowsAsync<Neo4jException>(() => store.InitAsync(Cancel));
        await server.RestartAsync(Cancel);

        Assert.Empty(again.Made);
        Assert.Contains("is read-only", error.Message, StringComparison.Ordinal);
    }

    private static Neo4jGraphStore Open(Neo4jConnection connection) => Neo4jGraphStore.Open(
        connection, TimeProvider.System, new Progress<LocalizedText>(), NullLoggerFactory.Instance);
}
