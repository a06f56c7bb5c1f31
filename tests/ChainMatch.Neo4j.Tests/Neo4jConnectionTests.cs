namespace ChainMatch.Neo4j.Tests;

public sealed class Neo4jConnectionTests
{
    [Fact]
    public void The_text_of_a_connection_shows_no_secret()
    {
        var connection = new Neo4jConnection
        {
            Address = new Uri("https://graph.example:7473"),
            Database = "neo4j",
            User = "someone",
            Password = "hidden-1",
            BearerToken = "hidden-2",
        };

        Assert.Equal("neo4j+https://graph.example:7473/neo4j", connection.ToString());
    }

    [Theory]
    [InlineData("http://someone:hidden@graph.example:7474")]
    [InlineData("http://graph.example:7474/db")]
    [InlineData("bolt://graph.example:7687")]
    public void An_address_with_a_user_a_path_or_another_scheme_is_refused(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => new Neo4jConnection
        {
            Address = new Uri(address),
            Database = "neo4j",
        });

        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
    }
}
