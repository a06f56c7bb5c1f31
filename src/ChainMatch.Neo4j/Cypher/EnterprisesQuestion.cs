using ChainMatch.Model;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>Enterprises by id, with all that is known of each.</summary>
internal static class EnterprisesQuestion
{
    private const string These = "MATCH (e:Enterprise) WHERE e.id IN $ids ";

    private static readonly string Text = Question.TextOf(
        $"{These} RETURN {FactText.Of<Enterprise>("e")}",
        $"{These} MATCH (e)<-[:ABOUT]-(i:Identifier) RETURN {FactText.Of<Identifier>("i")}",
        $"{These} MATCH (e)<-[:ABOUT]-(g:Tag) RETURN {FactText.Of<Tag>("g")}",
        $"{These} MATCH (e)-[c:CAPABLE_OF]->(:Segment) RETURN {FactText.Of<Capability>("c")}",
        $"MATCH (t:Tie) WHERE t.enterprise IN $ids RETURN {FactText.Of<Tie>("t")}",
        $"MATCH (t:Tie) WHERE t.target IN $ids RETURN {FactText.Of<Tie>("t")}",
        $"{These} MATCH (e)<-[:OF]-(s:Site) RETURN {FactText.Of<Site>("s")}",
        $"{These} MATCH (e)<-[:OF]-(:Site)-[o:OPERATES_IN]->(:Segment) RETURN {FactText.Of<Operation>("o")}",
        $"{These} MATCH (e)<-[:BY]-(p:Project) WITH DISTINCT p RETURN {FactText.Of<Project>("p")}");

    internal static Question For(IEnumerable<string> ids) =>
        new(Text, new Dictionary<string, object?> { ["ids"] = ids.Distinct(StringComparer.Ordinal).ToArray() });
}
