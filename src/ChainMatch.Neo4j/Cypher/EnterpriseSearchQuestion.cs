using System.Text.Json;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// The ids of a page of enterprises and how many pass the filter, in one row. The text is one of a few, by what narrows
/// the search best; every text checks the whole filter.
/// </summary>
internal static class EnterpriseSearchQuestion
{
    private const string Filter = """
        WITH DISTINCT e
        WHERE ($area IS NULL
            OR EXISTS { (e)-[:HOME]->(h:Region) WHERE h.code IN $area }
            OR EXISTS { (e)<-[:OF]-(:Site)-[:IN]->(h:Region) WHERE h.code IN $area })
          AND ($chain IS NULL
            OR EXISTS { (e)-[:CAPABLE_OF]->(g:Segment) WHERE g.code IN $chain }
            OR EXISTS { (e)<-[:OF]-(:Site)-[:OPERATES_IN]->(g:Segment) WHERE g.code IN $chain })
          AND ($segment IS NULL
            OR EXISTS { (e)-[:CAPABLE_OF]->(g:Segment) WHERE g.code IN $segment }
            OR EXISTS { (e)<-[:OF]-(:Site)-[:OPERATES_IN]->(g:Segment) WHERE g.code IN $segment })
          AND ($local IS NULL
            OR $local = EXISTS { (e)<-[:OF]-(:Site)-[:IN]->(h:Region) WHERE h.code IN $home })
          AND ($tag IS NULL OR EXISTS { (e)<-[:ABOUT]-(t:Tag) WHERE t.list = $tag })
          AND ($pattern IS NULL OR e.nameZh =~ $pattern OR e.nameEn =~ $pattern OR e.shortName =~ $pattern
            OR EXISTS { (e)<-[:ABOUT]-(i:Identifier) WHERE i.value =~ $pattern })
        WITH e.id AS id ORDER BY id
        WITH collect(id) AS ids
        RETURN 'page' AS kind, '' AS key, [size(ids), [id IN ids WHERE id > $after][..$rows]] AS cells
        """;

    private static readonly string ByName = TextOf(
        "CALL () { "
        + $"CALL db.index.fulltext.queryNodes('{GraphIndexes.Names}', $phrase) YIELD node RETURN node AS e UNION "
        + $"CALL db.index.fulltext.queryNodes('{GraphIndexes.Identifiers}', $phrase) YIELD node "
        + "MATCH (node)-[:ABOUT]->(e:Enterprise) RETURN e }");

    private static readonly string BySegment = TextOf(
        "MATCH (g:Segment) WHERE g.code IN coalesce($segment, $chain) CALL (g) { "
        + "MATCH (g)<-[:CAPABLE_OF]-(e:Enterprise) RETURN e UNION "
        + "MATCH (g)<-[:OPERATES_IN]-(:Site)-[:OF]->(e:Enterprise) RETURN e }");

    private static readonly string ByTag = TextOf("MATCH (t:Tag)-[:ABOUT]->(e:Enterprise) WHERE t.list = $tag");

    private static readonly string ByArea = TextOf(
        "MATCH (r:Region) WHERE r.code IN coalesce($area, $home) CALL (r) { "
        + "MATCH (r)<-[:HOME]-(e:Enterprise) RETURN e UNION "
        + "MATCH (r)<-[:IN]-(:Site)-[:OF]->(e:Enterprise) RETURN e }");

    private static readonly string Scan = TextOf("MATCH (e:Enterprise)");

    internal static Question For(GraphFrame frame, EnterpriseFilter filter)
    {
        var phrase = filter.Text is { } text ? ProductPhrase.OfPart(text) : null;
        return new Question(TextFor(filter, phrase), new Dictionary<string, object?>
        {
            ["phrase"] = phrase,
            ["pattern"] = filter.Text is { } part ? TextPattern.Within(part) : null,
            ["area"] = filter.Region is { } region ? RegionFactsQuestion.AreaOf(frame, region) : null,
            ["chain"] = filter.Chain is { } chain ? CandidatesQuestion.SegmentsOf(frame, chain) : null,
            ["segment"] = filter.Segment is { } segment ? new[] { segment } : null,
            ["local"] = filter.Local,
            ["home"] = RegionFactsQuestion.AreaOf(frame, frame.DataSet.Manifest.HomeRegion),
            ["tag"] = filter.Tag,
            ["after"] = filter.AfterId ?? "",
            ["rows"] = filter.Limit + 1L,
        });
    }

    /// <summary>How many pass the filter, and the ids of the page, one more than the limit if more follow.</summary>
    internal static (int Count, IReadOnlyList<string> Ids) Read((string Kind, string Key, JsonElement Cells) page) => (
        page.Cells[0].GetInt32(), [.. page.Cells[1].EnumerateArray().Select(id => id.GetString()!)]);

    private static string TextFor(EnterpriseFilter filter, string? phrase) => filter switch
    {
        _ when phrase is not null => ByName,
        { Segment: not null } or { Chain: not null } => BySegment,
        { Tag: not null } => ByTag,
        { Region: not null } or { Local: true } => ByArea,
        _ => Scan,
    };

    private static string TextOf(string start) => Question.TextOf($"{start}\n{Filter}");
}
