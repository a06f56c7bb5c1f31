using ChainMatch.Neo4j.Http;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// A question to the graph: one constant text, so that the server keeps its plan, and what it is asked with. It returns
/// rows <c>kind, key, cells</c>; the first and the last say in which state the store is.
/// </summary>
/// <param name="Text">The text, made by <see cref="TextOf"/>.</param>
/// <param name="Parameters">The parameters by name.</param>
internal sealed record Question(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>The statement that asks it.</summary>
    internal CypherStatement Statement => new(Text, Parameters);

    /// <summary>A text of parts that are asked one after the other in one transaction.</summary>
    internal static string TextOf(params IEnumerable<string> parts) =>
        string.Join("\nUNION ALL\n", [StoreState.Text, .. parts, StoreState.Text]);
}
