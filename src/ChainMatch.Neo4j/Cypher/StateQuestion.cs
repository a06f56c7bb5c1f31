namespace ChainMatch.Neo4j.Cypher;

/// <summary>In which state the store is, and nothing else.</summary>
internal static class StateQuestion
{
    internal static Question Asked { get; } = new(Question.TextOf(), new Dictionary<string, object?>());
}
