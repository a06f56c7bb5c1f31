using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>What is not a whole answer counts for nothing, against recorded answers.</summary>
public sealed class BrokenAnswerTests
{
    private const string Rows = """{"data":{"fields":["n"],"values":[[1],[2],""";

    private readonly WrittenLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Cut")]
    [InlineData("UntilClosed")]
    [InlineData("HalfClosed")]
    public async Task An_answer_cut_short_gives_no_row_and_its_statement_is_ended(string how)
    {
        await using var server = new StubServer(_ => how switch
        {
            "Cut" => StubReply.Cut(Rows),
            "UntilClosed" => StubReply.UntilClosed(Rows),
            _ => StubReply.HalfClosed(Rows),
        });
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.WriteAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Contains("broke off its answer", error.Message, StringComparison.Ordinal);
        Assert.Contains(server.Requests, request => request.Terminates);
    }

    [Fact]
    public async Task Who_breaks_off_before_any_answer_may_be_a_Bolt_port()
    {
        await using var server = new StubServer(_ => StubReply.Closed);
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.WriteAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Contains("Bolt port (7687 by default)", error.Message, StringComparison.Ordinal);
        Assert.Contains("7474", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_last_chunk_is_missing_is_cut_short_though_its_text_is_whole()
    {
        await using var server = new StubServer(_ => StubReply.Cut($"{Rows}[3]]}}}}"));
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.WriteAsync("RETURN 1"));

        Assert.Contains("broke off its answer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_after_rows_throws_at_the_end_of_a_stream()
    {
        const string failed = """[3]]},"errors":[{"code":"Neo.ClientError.Transaction.Terminated","message":""}]}""";
        await using var server = new StubServer(_ => StubReply.Json(Rows + failed));
        await using var client = Ask.Client(server.Connection, _log);
        List<string> seen = [];

        var error = await Assert.ThrowsAsync<Neo4jException>(async () =>
        {
            await foreach (var row in client.StreamAsync(Ask.Statement("RETURN 1"), Ask.Text, Cancel))
            {
                seen.Add(row);
            }
        });

        Assert.Equal(["[1]", "[2]", "[3]"], seen);
        Assert.False(error.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("text/html", "<html>Bad gateway</html>", "502 Bad Gateway", "text/html and status 502")]
    [InlineData("text/html", "<html>Welcome</html>", "200 OK", "text/html and status 200")]
    [InlineData("application/json", "{\"hello\":1}", "200 OK", "JSON of another kind")]
    [InlineData("application/json", "[1]", "200 OK", "broken JSON")]
    [InlineData("application/json", "{\"data\":{\"values\":[1]}}", "200 OK", "broken JSON")]
    [InlineData("application/json", "{\"errors\":[1]}", "200 OK", "broken JSON")]
    [InlineData("application/json", "{\"data\":{\"values\":[]}}more", "200 OK", "broken JSON")]
    [InlineData("application/json", "{}", "503 Service Unavailable", "status 503")]
    public async Task What_is_no_answer_of_Neo4j_is_told_apart(string type, string body, string status, string words)
    {
        await using var server = new StubServer(_ => StubReply.Of(status, type, body));
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, false), (error.Code, error.IsTransient));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_with_the_password()
    {
        await using var other = new StubServer(_ => StubReply.One);
        var location = $"Location: {other.Connection.Address}db/neo4j/query/v2\r\n";
        await using var server = new StubServer(
            _ => StubReply.Of("307 Temporary Redirect", "application/json", "{}", location));
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));

        Assert.Contains("status 307", error.Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_answer_larger_than_the_limit_is_refused()
    {
        var text = new string('x', 300_000);
        await using var server = new StubServer(_ => StubReply.Json($$$"""{"data":{"values":[["{{{text}}}"]]}}"""));
        await using var client = Ask.Client(server.Connection with { MaxAnswerBytes = 100_000 }, _log);
        await using var patient = Ask.Client(server.Connection with { MaxAnswerBytes = 400_000 }, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));
        var rows = await patient.ReadAsync("RETURN 1");

        Assert.Contains("answers with more than 100000 bytes", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        Assert.Equal(300_004, Assert.Single(rows).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Rows)]
    public async Task A_server_that_falls_silent_is_given_up(string beginning)
    {
        await using var server = new StubServer(_ => StubReply.Silent(beginning));
        var connection = server.Connection with { SilenceTimeout = TimeSpan.FromMilliseconds(300) };
        await using var client = Ask.Client(connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.WriteAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Contains("sent nothing for 0.3 s", error.Message, StringComparison.Ordinal);
        Assert.Contains(server.Requests, request => request.Terminates);
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_given_up()
    {
        await using var server = new StubServer(_ => StubReply.One);
        var address = new UriBuilder(server.Connection.Address) { Scheme = "https" }.Uri;
        var connection = server.Connection with { Address = address, ConnectTimeout = TimeSpan.FromMilliseconds(300) };
        await using var client = Ask.Client(connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.WriteAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Contains("took no connection within 0.3 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_no_success()
    {
        await using var server = new StubServer(request => request.Line.Contains("commit", StringComparison.Ordinal)
            ? StubReply.Cut("{")
            : StubReply.Json("""{"data":{"values":[]},"transaction":{"id":"a1"}}"""));
        await using var client = Ask.Client(server.Connection, _log);
        await using var transaction = await client.BeginAsync(Cancel);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => transaction.CommitAsync(Cancel));

        Assert.Equal((ErrorCode.StoreUnavailable, true), (error.Code, error.IsTransient));
        Assert.Single(server.Requests, request => request.Line.Contains("commit", StringComparison.Ordinal));
    }
}
