using ChainMatch.Stores.Tests.Contracts;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>The contracts on a store in a Neo4j database.</summary>
public static class Neo4jStoreTests
{
    [Collection(nameof(Neo4jCollection))]
    public sealed class Imports(Neo4jFixture neo4j) : ImportContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Changes(Neo4jFixture neo4j) : ChangesContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class RandomGraphs(Neo4jFixture neo4j) : RandomGraphContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Neighbourhoods(Neo4jFixture neo4j) : NeighbourhoodContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Paths(Neo4jFixture neo4j) : PathContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Walks(Neo4jFixture neo4j) : WalkContract(new ScratchNeo4j(neo4j.Server));
}
