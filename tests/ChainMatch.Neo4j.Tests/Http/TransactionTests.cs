using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests.Http;

[Collection(nameof(Neo4jCollection))]
public sealed class TransactionTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_is_seen_and_what_is_not_is_gone()
    {
        await neo4j.Server.ClearAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));

        await using (var kept = await client.BeginAsync(Cancel))
        {
            await kept.RunAsync("CREATE (:Kept)");
            Assert.Equal(["[1]"], await kept.RunAsync("MATCH (k:Kept) RETURN count(k)"));
            await kept.CommitAsync(Cancel);
        }

        await using (var dropped = await client.BeginAsync(Cancel))
        {
            await dropped.RunAsync("CREATE (:Dropped)");
        }

        Assert.Equal(["[[\"Kept\"]]"], await client.ReadAsync("MATCH (n) RETURN labels(n)"));
        await Transactions.NoneAreLeftAsync(client);
    }

    [Fact]
    public async Task A_transaction_is_over_after_an_error()
    {
        await neo4j.Server.ClearAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        await using var transaction = await client.BeginAsync(Cancel);
        await transaction.RunAsync("CREATE (:Thing)");

        await Assert.ThrowsAsync<Neo4jException>(() => transaction.RunAsync("RETURN 1 / 0"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Cancel));
        Assert.Equal(["[0]"], await client.ReadAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Two_writers_that_wait_for_each_other_are_told_by_one_transient_error()
    {
        await neo4j.Server.ClearAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        await client.WriteAsync("CREATE (:A {n: 0}), (:B {n: 0})");
        using var bothHold = new Barrier(2);

        var errors = await Task.WhenAll(AddAsync("A", "B"), AddAsync("B", "A"));

        var error = Assert.Single(errors.OfType<Neo4jException>());
        Assert.Equal("Neo.TransientError.Transaction.DeadlockDetected", error.Neo4jCode);
        Assert.True(error.IsTransient);
        Assert.Equal(["[2]"], await client.ReadAsync("MATCH (n) RETURN sum(n.n)"));

        async Task<Exception?> AddAsync(string first, string second)
        {
            try
            {
                await using var transaction = await client.BeginAsync(Cancel);
                await transaction.RunAsync($"MATCH (n:{first}) SET n.n = n.n + 1");
                await Task.Run(() => bothHold.SignalAndWait(TimeSpan.FromSeconds(10), Cancel), Cancel);
                await transaction.RunAsync($"MATCH (n:{second}) SET n.n = n.n + 1");
                await transaction.CommitAsync(Cancel);
                return null;
            }
            catch (Neo4jException error)
            {
                return error;
            }
        }
    }

    [Fact]
    public async Task A_cancelled_statement_ends_its_transaction_on_the_server()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await using (var transaction = await client.BeginAsync(Cancel))
        {
            var running = transaction.RunAsync(Transactions.Endless, Ask.Text, stop.Token);
            await Transactions.UntilRunningAsync(client);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }

        await using var next = await client.BeginAsync(Cancel);
        Assert.Equal(["[1]"], await next.RunAsync("RETURN 1"));
        await next.CommitAsync(Cancel);
        await Transactions.NoneAreLeftAsync(client);
    }

    [Fact]
    public async Task A_transaction_that_is_cancelled_while_it_begins_is_not_left()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        await (await client.BeginAsync(Cancel)).DisposeAsync();

        foreach (var milliseconds in new[] { 0, 1, 2, 3, 5 })
        {
            using var stop = new CancellationTokenSource();
            var beginning = client.BeginAsync(stop.Token);
            await Task.Delay(milliseconds, Cancel);
            await stop.CancelAsync();
            if (await Record.ExceptionAsync(() => beginning) is null)
            {
                await (await beginning).DisposeAsync();
            }
        }

        await Transactions.NoneAreLeftAsync(client);
    }

    [Fact]
    public async Task A_transaction_disposed_of_while_its_statement_runs_ends_it()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        var transaction = await client.BeginAsync(Cancel);
        var running = transaction.RunAsync(Transactions.Endless, Ask.Text, Cancel);
        await Transactions.UntilRunningAsync(client);

        await transaction.DisposeAsync();

        await Assert.ThrowsAsync<Neo4jException>(() => running);
        await Transactions.NoneAreLeftAsync(client);
    }
}
