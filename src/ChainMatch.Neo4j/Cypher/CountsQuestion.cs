using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>How many rows of each kind there are; the server keeps these counts.</summary>
internal static class CountsQuestion
{
    /// <summary>The kind that counts come under, <c>key</c> the kind's name, one cell.</summary>
    internal const string Count = "count";

    private static readonly string Text = Question.TextOf(FactKind.All.Select(kind =>
        $"{FactText.MatchAll(kind, "n")} RETURN '{Count}' AS kind, '{kind.Name}' AS key, [count(n)] AS cells"));

    internal static Question Asked { get; } = new(Text, new Dictionary<string, object?>());
}
