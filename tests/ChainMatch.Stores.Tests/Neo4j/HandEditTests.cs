using ChainMatch.Neo4j;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>What questions and imports say of a graph that someone edited.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class HandEditTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var store = _scratch.Open(TimeProvider.System);
        await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token);
    }

    [Theory]
    [InlineData("MATCH (s:Source {id: 'SRC-A'}) DETACH DELETE s", "SRC-A")]
    [InlineData("MATCH (:Site {id: 'S-1'})-[o:OPERATES_IN]->() SET o.sources = ['NOPE']", "NOPE")]
    [InlineData("MATCH (g:Segment {code: 'A-M01'}) SET g.sources = ['NOPE']", "NOPE")]
    public async Task A_row_that_names_a_source_which_is_not_there_is_told(string edit, string source)
    {
        await _scratch.RunAsync(edit, Token);
        await using var store = _scratch.Open(TimeProvider.System);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetRegionFactsAsync("101000", Token));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Matches($"edited by hand: \\w+ \".+\" names the source \"{source}\"", error.Message);
        Assert.Contains("import the data set again", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Source")]
    [InlineData("Region")]
    [InlineData("Chain")]
    [InlineData("Segment")]
    [InlineData("Enterprise")]
    [InlineData("Site")]
    [InlineData("Project")]
    [InlineData("Policy")]
    [InlineData("Resource")]
    public async Task Whichever_node_is_deleted_questions_are_answered_or_say_what_was_edited(string label)
    {
        var property = label is "Region" or "Chain" or "Segment" ? "code" : label is "Resource" ? "key" : "id";
        foreach (var key in await _scratch.RunAsync($"MATCH (n:{label}) RETURN n.{property}", Token))
        {
            await _scratch.RunAsync($"MATCH (n:{label} {{{property}: '{key}'}}) DETACH DELETE n", Token);
            await using var store = _scratch.Open(TimeProvider.System);
            try
            {
                await new StoreAnswers(store).AllAsync(["甲"]);
            }
            catch (ChainMatchException)
            {
            }

            await store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token);
        }
    }

    [Fact]
    public async Task Nodes_of_the_same_key_are_told_with_the_statement_that_lists_them()
    {
        await _scratch.RunAsync("DROP CONSTRAINT enterprise_key", Token);
        await _scratch.RunAsync("CREATE (:Enterprise {id: 'E-1'})", Token);
        await using var store = _scratch.Open(TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<Neo4jException>(
            () => store.ImportAsync(TinyGraph.With(), ImportMode.Write, null, Token));
        var setup = await Assert.ThrowsAsync<Neo4jException>(() => ((Neo4jGraphStore)store).InitAsync(Token));
        var question = refusal.Message[refusal.Message.IndexOf("MATCH", StringComparison.Ordinal)..];
        var keys = await _scratch.RunAsync(question, Token);

        Assert.Equal(refusal.Message, setup.Message);
        Assert.Contains("holds nodes of the same key", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Delete all but one of each", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["[\"E-1\"]"], keys);
    }

    public async ValueTask DisposeAsync()
    {
        await _scratch.DisposeAsync();
        await using var store = (Neo4jGraphStore)_scratch.Open(TimeProvider.System);
        await store.InitAsync(CancellationToken.None);
    }
}
