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

    [Collection(nameof(Neo4jCollection))]
    public sealed class Frame(Neo4jFixture neo4j) : FrameContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class RegionFacts(Neo4jFixture neo4j) : RegionFactsContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Candidates(Neo4jFixture neo4j) : CandidateContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Enterprises(Neo4jFixture neo4j) : EnterpriseContract(new ScratchNeo4j(neo4j.Server));

    [Collection(nameof(Neo4jCollection))]
    public sealed class Projects(Neo4jFixture neo4j) : ProjectContract(new ScratchNeo4j(neo4j.Server));
}
