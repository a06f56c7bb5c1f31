using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Tests that share one server, one after the other.</summary>
[CollectionDefinition(nameof(Neo4jCollection))]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jFixture>;
