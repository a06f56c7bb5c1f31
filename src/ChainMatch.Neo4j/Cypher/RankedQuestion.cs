using ChainMatch.Model;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>What enterprises are told apart by where a route has more of them than its limit.</summary>
internal static class RankedQuestion
{
    private const string These = "MATCH (e:Enterprise) WHERE e.id IN $ids ";

    private static readonly string Text = Question.TextOf(
        $"{These} RETURN {FactText.Of<Enterprise>("e")}",
        $"{These} MATCH (e)-[c:CAPABLE_OF]->(:Segment) RETURN {FactText.Of<Capability>("c")}");

    internal static Question For(IReadOnlyCollection<string> ids) =>
        new(Text, new Dictionary<string, object?> { ["ids"] = ids.ToArray() });
}
