namespace ChainMatch.Neo4j.Http;

/// <summary>A Cypher text and what it is asked with. The text is constant, so that the server keeps its plan.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">
/// Each null, string, bool, int, long, double, a sequence of these, or a map of names to these. A double arrives as
/// FLOAT even when it is whole.
/// </param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>Whether running it twice leaves the same as running it once; a read always does.</summary>
    internal bool IsRepeatable { get; init; }
}
