using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// All facts that can lie on a path from an enterprise to a segment, whatever the limit per route; which paths there
/// are, and which are kept, is worked out of them in Core. A list that a route does not need is empty, and what it
/// would start costs nothing.
/// </summary>
internal static class CandidatesQuestion
{
    private const string LocalWork =
        "MATCH (g:Segment)<-[o:OPERATES_IN]-(s:Site)-[:IN]->(r:Region) WHERE g.code IN $work AND r.code IN $area ";

    private const string LocalFirms =
        "MATCH (g:Segment)<-[:OPERATES_IN]-(s:Site)-[:IN]->(r:Region) WHERE g.code IN $firmsIn AND r.code IN $area "
        + "MATCH (s)-[:OF]->(f:Enterprise) WITH DISTINCT f ";

    private const string GroupTies =
        LocalFirms + "MATCH (p:Tie) WHERE p.target = f.id AND p.kind = 'PARENT_OF_LOCAL' "
        + "WITH DISTINCT p.enterprise AS parent UNWIND $groupKinds AS kind CALL (parent, kind) { "
        + "MATCH (t:Tie) WHERE t.target = parent AND t.kind = kind RETURN t "
        + "UNION MATCH (t:Tie) WHERE t.enterprise = parent AND t.kind = kind RETURN t } WITH DISTINCT t ";

    private const string ChainProjects =
        "MATCH (g:Segment)<-[:FILLS]-(p:Project) WHERE g.code IN $projectsIn WITH DISTINCT p ";

    private static readonly string Text = Question.TextOf(
        "MATCH (:Enterprise)-[c:CAPABLE_OF]->(g:Segment) WHERE g.code IN $capableOf "
            + $"RETURN {FactText.Of<Capability>("c")}",
        "UNWIND $phrases AS phrase "
            + $"CALL db.index.fulltext.queryRelationships('{GraphIndexes.Products}', phrase) YIELD relationship AS c "
            + "WITH DISTINCT c WHERE any(product IN c.products WHERE any(word IN $words WHERE product =~ word)) "
            + $"RETURN {FactText.Of<Capability>("c")}",
        "UNWIND $signs AS sign MATCH ()-[c:CAPABLE_OF]->() WHERE any(product IN c.products WHERE product =~ sign) "
            + $"RETURN {FactText.Of<Capability>("c")}",
        $"{LocalWork} RETURN {FactText.Of<Operation>("o")}",
        $"{LocalWork} WITH DISTINCT s RETURN {FactText.Of<Site>("s")}",
        $"MATCH (t:Tie) WHERE t.target IN $targets AND t.kind IN $tieKinds RETURN {FactText.Of<Tie>("t")}",
        $"{LocalFirms} MATCH (t:Tie) WHERE t.target = f.id AND t.kind IN $tieKinds RETURN {FactText.Of<Tie>("t")}",
        $"{GroupTies} RETURN {FactText.Of<Tie>("t")}",
        $"{GroupTies} MATCH (e:Enterprise) WHERE e.id IN [t.enterprise, t.target] WITH DISTINCT e "
            + $"RETURN {FactText.Of<Enterprise>("e")}",
        "MATCH (t:Tie) WHERE t.target IN $places AND t.kind IN $tieKinds WITH DISTINCT t.enterprise AS id "
            + "MATCH (e:Enterprise {id: id})-[c:CAPABLE_OF]->(g:Segment) WHERE g.code IN $projectsIn "
            + $"RETURN {FactText.Of<Capability>("c")}",
        $"{ChainProjects} RETURN {FactText.Of<Project>("p")}",
        $"{ChainProjects} MATCH (p)-[:BY]->(e:Enterprise) WITH DISTINCT e RETURN {FactText.Of<Enterprise>("e")}");

    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: no such segment or region.</exception>
    internal static Question For(GraphFrame frame, CandidateQuery query)
    {
        var segment = frame.Graph.FindSegment(query.Segment) ?? throw UnknownName.Segment(query.Segment);
        _ = frame.Places.Find(query.Region) ?? throw UnknownName.Region(query.Region);
        var routes = query.Routes.ToHashSet();
        var area = RegionFactsQuestion.AreaOf(frame, query.Region);
        var chain = SegmentsOf(frame, segment.Chain);
        var neighbours = frame.Graph.NeighboursOf(segment.Code);
        var keywords = routes.Contains(RouteKind.ProductMatch) ? segment.Keywords : [];
        string[] kinds = [.. routes.SelectMany(RouteTies.Of).Select(kind => EnumName.Of(kind))];
        var isTied = kinds.Length > 0;
        var isPlaced = isTied || routes.Contains(RouteKind.InvestsNearby);
        return new Question(Text, new Dictionary<string, object?>
        {
            ["area"] = area,
            ["capableOf"] = CapableOf(segment.Code, neighbours, routes).ToArray(),
            ["phrases"] = keywords.Select(ProductPhrase.Of).OfType<string>().ToArray(),
            ["words"] = keywords.Select(TextPattern.Whole).ToArray(),
            ["signs"] = keywords.Where(word => ProductPhrase.Of(word) is null).Select(TextPattern.Whole).ToArray(),
            ["work"] = WorkOf(segment.Code, chain, neighbours, routes, isTied),
            ["tieKinds"] = kinds,
            ["targets"] = isTied ? chain.Concat(area).ToArray() : [],
            ["places"] = isTied ? area : [],
            ["firmsIn"] = isTied ? chain : [],
            ["groupKinds"] = routes.Contains(RouteKind.GroupTie) ? [EnumName.Of(TieKind.Group)] : Array.Empty<string>(),
            ["projectsIn"] = isPlaced ? chain : [],
        });
    }

    /// <summary>The codes of a chain's segments; empty for an unknown one.</summary>
    internal static string[] SegmentsOf(GraphFrame frame, string chain) =>
        [.. frame.Graph.SegmentsOf(chain).Select(segment => segment.Code)];

    private static IEnumerable<string> CapableOf(
        string segment, IReadOnlyList<string> neighbours, HashSet<RouteKind> routes) =>
    [
        .. routes.Contains(RouteKind.Capable) ? [segment] : Array.Empty<string>(),
        .. routes.Contains(RouteKind.Adjacent) ? neighbours : [],
    ];

    private static string[] WorkOf(
        string segment, string[] chain, IReadOnlyList<string> neighbours, HashSet<RouteKind> routes, bool isTied) =>
    [
        .. isTied ? chain : [],
        .. routes.Contains(RouteKind.LocalExpansion) ? neighbours.Append(segment).Except(isTied ? chain : []) : [],
    ];
}
