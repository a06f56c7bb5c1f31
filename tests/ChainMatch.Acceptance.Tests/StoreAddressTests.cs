namespace ChainMatch.Acceptance.Tests;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("neo4j+http://graph.example:7474/neo4j?password=geheim123")]
    [InlineData("neo4j+http://graph.example:7474/neo4j#geheim123")]
    [InlineData("neo4j+ftp://graph.example/neo4j?password=geheim123")]
    [InlineData("bolt://graph.example:7687?password=geheim123")]
    [InlineData("bolt://someone:geheim123@graph.example:7687")]
    public async Task A_secret_in_an_address_is_not_shown(string address)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "chains", "--store", address);

        Assert.Equal((2, ""), (run.ExitCode, run.Data));
        Assert.DoesNotContain("geheim123", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_behind_the_database_is_refused_and_the_place_of_the_password_told()
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "chains", "--store", "neo4j+http://graph.example/neo4j?a=b");

        Assert.Contains("CHAINMATCH__Neo4j__Password", run.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://graph.example:7474", "neo4j+http://graph.example:7474/neo4j")]
    [InlineData("https://graph.example", "neo4j+https://graph.example/neo4j")]
    [InlineData("bolt://graph.example:7687", "neo4j+http://graph.example:7474/neo4j")]
    [InlineData("neo4j://graph.example", "neo4j+http://graph.example:7474/neo4j")]
    [InlineData("neo4j+s://graph.example", "neo4j+https://graph.example/neo4j")]
    public async Task The_address_of_a_server_in_another_form_is_answered_by_ours(string address, string ours)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "chains", "--store", address);

        Assert.Equal((2, ""), (run.ExitCode, run.Data));
        Assert.Contains(ours, run.Words, StringComparison.Ordinal);
    }
}
