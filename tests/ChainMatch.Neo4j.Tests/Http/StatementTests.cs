using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;
using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests.Http;

[Collection(nameof(Neo4jCollection))]
public sealed class StatementTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_keep_their_types_both_ways()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        const string name = "平凉 \"\\\n";
        var map = new Dictionary<string, object?> { ["名"] = name, ["none"] = null, ["yes"] = new[] { true } };
        object?[] list = [9_007_199_254_740_993L, long.MinValue, 1, 1.0, 1e16, -0.1, 5e-324];
        const string types = "[value IN $list | replace(valueType(value), ' NOT NULL', '')]";

        var rows = await client.ReadAsync(
            $"RETURN $list, date('2025-02-28'), {types}, $map.名", ("list", list), ("map", map));

        const string values = "[9007199254740993,-9223372036854775808,1,1.0,1.0E16,-0.1,4.9E-324]";
        const string kinds = """["INTEGER","INTEGER","INTEGER","FLOAT","FLOAT","FLOAT","FLOAT"]""";
        Assert.Equal([$"""[{values},"2025-02-28",{kinds},"平凉 \"\\\n"]"""], rows);
    }

    [Fact]
    public async Task A_read_sees_what_the_same_client_wrote_before()
    {
        await neo4j.Server.ClearAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));

        await client.WriteAsync("UNWIND $rows AS row CREATE (:Thing {id: row.id})", ("rows", Rows(70_000)));
        var rows = await client.ReadAsync("MATCH (t:Thing) RETURN count(t), max(t.id)");

        Assert.Equal(["[70000,69999]"], rows);
    }

    [Fact]
    public async Task A_write_while_reading_is_refused()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("CREATE (:Thing)"));

        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Neo4jCode);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task An_error_after_rows_leaves_no_rows()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));

        var error = await Assert.ThrowsAsync<Neo4jException>(
            () => client.ReadAsync("UNWIND range(100000, 0, -1) AS i RETURN 1 / i"));

        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", error.Neo4jCode);
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_what_to_set_and_without_the_password()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server) with { Password = "hidden-word" });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("RETURN 1"));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Contains("CHAINMATCH__Neo4j__Password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_is_named()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server) with { Database = "nowhere" });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("RETURN 1"));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Contains("has no database 'nowhere'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_node_of_a_unique_key_is_invalid_input()
    {
        await neo4j.Server.ClearAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        await client.WriteAsync("CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE");
        await client.WriteAsync("CREATE (:Thing {id: 1})");

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync("CREATE (:Thing {id: 1})"));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.Neo4jCode);
    }

    [Fact]
    public async Task A_read_only_server_is_named_so_and_still_reads()
    {
        var server = neo4j.Server;
        await server.RestartReadOnlyAsync(Cancel);
        await using var client = Ask.Client(Ask.Connection(server));

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync("CREATE (:Thing)"));
        var rows = await client.ReadAsync("RETURN 1");
        await server.RestartAsync(Cancel);

        Assert.Equal((ErrorCode.StoreUnavailable, false), (error.Code, error.IsTransient));
        Assert.Contains("is read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal(["[1]"], rows);
    }

    [Fact]
    public async Task One_client_is_asked_by_many_at_once()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));

        var rows = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => client.ReadAsync("RETURN $n", ("n", n))));

        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"[{n}]"), rows.Select(Assert.Single));
    }

    [Fact]
    public async Task A_long_record_and_many_short_ones_come_whole()
    {
        await using var client = Ask.Client(Ask.Connection(neo4j.Server));
        var text = string.Concat(Enumerable.Repeat("平凉\"", 1_000_000));

        var echo = await client.RunAsync(
            Ask.Statement("RETURN $text", ("text", text)), AccessMode.Read, row => row[0].GetString(), Cancel);
        var numbers = await client.RunAsync(
            Ask.Statement("UNWIND range(1, 300000) AS n RETURN n"), AccessMode.Read, row => row[0].GetInt64(), Cancel);

        Assert.Equal(text, Assert.Single(echo));
        Assert.Equal(Enumerable.Range(1, 300_000).Select(n => (long)n), numbers);
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(int count) => Enumerable.Range(0, count)
        .Select(id => new Dictionary<string, object?> { ["id"] = id });
}
