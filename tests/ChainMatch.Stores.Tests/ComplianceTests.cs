using ChainMatch.Stores.Tests.Contracts;
using ChainMatch.Stores.Tests.Neo4j;
using ChainMatch.Stores.Tests.Sqlite;

namespace ChainMatch.Stores.Tests;

public sealed class ComplianceTests
{
    [Theory]
    [InlineData(typeof(SqliteStoreTests))]
    [InlineData(typeof(Neo4jStoreTests))]
    public void Every_store_is_held_to_every_contract(Type store)
    {
        var contracts = typeof(StoreContract).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StoreContract)));

        var missing = contracts.Where(contract => !store.GetNestedTypes().Any(contract.IsAssignableFrom));

        Assert.Equal([], missing.Select(contract => contract.Name));
    }
}
