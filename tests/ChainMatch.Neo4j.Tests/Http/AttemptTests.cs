using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Storage;
using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>What is tried again, how often and when.</summary>
public sealed class AttemptTests
{
    private readonly WrittenLog _log = new();
    private readonly Heard<LocalizedText> _notices = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_is_tried_again_until_it_succeeds()
    {
        var left = 3;
        await using var server = new StubServer(_ => left-- > 0 ? StubReply.Deadlock : StubReply.One);
        await using var client = Ask.Client(server.Connection, _log);

        Assert.Equal(["[1]"], await client.ReadAsync("RETURN 1"));

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(3, _log.Lines.Count(line => line.StartsWith("Information Attempt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_read_is_given_up_after_five_attempts()
    {
        await using var server = new StubServer(_ => StubReply.Deadlock);
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreBusy, true), (error.Code, error.IsTransient));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_write_is_tried_again_only_when_repeating_is_safe()
    {
        await using var server = new StubServer(_ => StubReply.Deadlock);
        await using var client = Ask.Client(server.Connection, _log);
        var repeatable = Ask.Statement("MERGE (:Thing)") with { IsRepeatable = true };

        await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync("CREATE (:Thing)"));
        Assert.Single(server.Requests);
        await Assert.ThrowsAsync<Neo4jException>(() => client.RunAsync(repeatable, AccessMode.Write, Ask.Text, Cancel));

        Assert.Equal(1 + 5, server.Requests.Count);
    }

    [Fact]
    public async Task A_stream_is_tried_again_before_its_first_row_and_never_after()
    {
        var left = 1;
        await using var server = new StubServer(_ => left-- > 0
            ? StubReply.Deadlock
            : StubReply.Cut("""{"data":{"fields":["n"],"values":[[1],"""));
        await using var client = Ask.Client(server.Connection, _log);
        List<string> seen = [];

        await Assert.ThrowsAsync<ChainMatchException>(async () =>
        {
            await foreach (var row in client.StreamAsync(Ask.Statement("RETURN 1"), Ask.Text, Cancel))
            {
                seen.Add(row);
            }
        });

        Assert.Equal(["[1]"], seen);
        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", true)]
    [InlineData("Neo.TransientError.Database.DatabaseUnavailable", true)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", true)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", false)]
    [InlineData("Neo.ClientError.Transaction.Terminated", false)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", false)]
    [InlineData("nonsense", false)]
    public async Task The_code_says_whether_a_failure_may_pass_and_the_status_does_not(string code, bool isTransient)
    {
        foreach (var status in new[] { "202 Accepted", "400 Bad Request", "500 Server Error", "503 Unavailable" })
        {
            await using var server = new StubServer(_ => StubReply.Error(code, status));
            await using var client = Ask.Client(server.Connection, _log);

            var error = await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync("RETURN 1"));

            Assert.Equal((code, isTransient), (error.Neo4jCode, error.IsTransient));
        }
    }

    [Fact]
    public async Task The_pauses_are_a_random_share_of_one_two_four_and_eight_seconds()
    {
        var time = new ImmediateTime();
        double[] shares = [1, 0.5, 0.25, 0.999];
        var drawn = 0;
        var retry = RetryOf(time, () => shares[drawn++]);

        await Assert.ThrowsAsync<ChainMatchException>(() => retry.RunAsync<int>(_ => throw Passing(), Cancel));

        Assert.Equal([1, 1, 1, 7.992], time.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Nothing_is_tried_again_after_fifteen_seconds()
    {
        var time = new ImmediateTime();
        var retry = RetryOf(time, () => 0.1);
        var attempts = 0;

        await Assert.ThrowsAsync<ChainMatchException>(() => retry.RunAsync<int>(Attempt, Cancel));

        Assert.Equal(2, attempts);

        Task<int> Attempt(CancellationToken cancellationToken)
        {
            attempts++;
            time.Pass(TimeSpan.FromSeconds(10));
            throw Passing();
        }
    }

    [Fact]
    public async Task Users_hear_of_a_server_that_does_not_answer_once_when_it_takes_a_second()
    {
        var time = new ImmediateTime();

        await Assert.ThrowsAsync<ChainMatchException>(
            () => RetryOf(time, () => 0.1).RunAsync<int>(_ => throw Passing(), Cancel));
        var shortly = _notices.Reports.ToArray();
        await Assert.ThrowsAsync<ChainMatchException>(
            () => RetryOf(time, () => 0.9).RunAsync<int>(_ => throw Passing(), Cancel));

        Assert.Equal(["No answer from http://127.0.0.1:7474, trying again ..."], shortly.Select(notice => notice.En));
        Assert.Equal(2, _notices.Reports.Count);
    }

    [Fact]
    public async Task Users_hear_nothing_of_a_server_that_answers_by_a_code()
    {
        var deadlock = new Neo4jException(ErrorCode.StoreBusy, "Neo.TransientError.Transaction.X", "Busy.", isTransient: true);

        await Assert.ThrowsAsync<Neo4jException>(
            () => RetryOf(new ImmediateTime(), () => 1).RunAsync<int>(_ => throw deadlock, Cancel));

        Assert.Empty(_notices.Reports);
    }

    private Retry RetryOf(TimeProvider time, Func<double> share) =>
        new(new Uri("http://127.0.0.1:7474"), time, share, _notices, _log);

    private static ChainMatchException Passing() => new(ErrorCode.StoreUnavailable, "Not now.", isTransient: true);
}
