using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>All rows of a kind.</summary>
internal static class FactsQuestion
{
    private static readonly Dictionary<FactKind, Question> Known = FactKind.All.ToDictionary(
        kind => kind,
        kind => new Question(
            Question.TextOf($"{FactText.MatchAll(kind, "n")} RETURN {FactText.Checked(kind, "n")}"),
            new Dictionary<string, object?>()));

    internal static Question For(FactKind kind) => Known[kind];
}
