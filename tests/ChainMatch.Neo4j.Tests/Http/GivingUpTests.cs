using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Storage;
using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests.Http;

[Collection(nameof(Neo4jCollection))]
public sealed class GivingUpTests(Neo4jFixture neo4j)
{
    private readonly WrittenLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1000)]
    public async Task A_cancelled_read_leaves_nothing_on_the_server(int milliseconds)
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server), _log);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var running = client.RunAsync(Transactions.Endless, AccessMode.Read, Ask.Text, stop.Token);
        await Task.Delay(milliseconds, Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        await Transactions.NoneAreLeftAsync(client);
        Assert.Equal([], _log.Lines);
    }

    [Fact]
    public async Task A_read_cancelled_among_its_rows_leaves_nothing_on_the_server()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server), _log);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.RunAsync(
            Transactions.EndlessRows, AccessMode.Read, row => Count(row.GetArrayLength()), stop.Token));

        await Transactions.NoneAreLeftAsync(client);
        Assert.Equal([], _log.Lines);

        int Count(int columns)
        {
            if (++seen == 10_000)
            {
                stop.Cancel();
            }

            return columns;
        }
    }

    [Fact]
    public async Task Who_stops_reading_early_leaves_nothing_on_the_server()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server), _log);
        var seen = 0;

        await foreach (var row in client.StreamAsync(Transactions.EndlessRows, Ask.Text, Cancel))
        {
            if (++seen == 1000)
            {
                Assert.Equal("[1,1000]", row);
                break;
            }
        }

        await Transactions.NoneAreLeftAsync(client);
        Assert.Equal([], _log.Lines);
    }

    [Fact]
    public async Task A_server_that_is_silent_for_too_long_is_given_up_and_its_statement_ended()
    {
        var connection = Ask.Connection(neo4j.Server) with { SilenceTimeout = TimeSpan.FromSeconds(1) };
        await using var client = Ask.Client(connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.RunAsync(
            Transactions.Endless, AccessMode.Write, Ask.Text, Cancel));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.True(error.IsTransient);
        Assert.Contains("sent nothing for 1 s", error.Message, StringComparison.Ordinal);
        await Transactions.NoneAreLeftAsync(client);
    }

    [Fact]
    public async Task A_server_killed_in_the_midst_of_an_answer_is_asked_again_when_it_is_back()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server), _log);
        await client.WriteAsync("CREATE (:Kept)");
        await using var rows = client.StreamAsync(Transactions.EndlessRows, Ask.Text, Cancel)
            .GetAsyncEnumerator(Cancel);
        Assert.True(await rows.MoveNextAsync());

        await neo4j.Server.KillAsync(Cancel);
        var error = await Assert.ThrowsAsync<ChainMatchException>(async () =>
        {
            while (await rows.MoveNextAsync())
            {
            }
        });
        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));
        await neo4j.Server.RestartAsync(Cancel);

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Equal((ErrorCode.StoreUnavailable, true), (refusal.Code, refusal.IsTransient));
        Assert.NotEqual(["[0]"], await client.ReadAsync("MATCH (k:Kept) RETURN count(k)"));
    }
}
