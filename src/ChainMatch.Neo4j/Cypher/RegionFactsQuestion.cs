using ChainMatch.Model;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>Everything said about a region and the places in it.</summary>
internal static class RegionFactsQuestion
{
    // The server would else read all nodes of a kind and join them.
    private const string ByCode = "USING INDEX r:Region(code) WHERE r.code IN";

    private const string Area = $"{ByCode} $area";

    private static readonly string Text = Question.TextOf(
        $"MATCH (r:Region)<-[:IN]-(s:Site) {Area} RETURN {FactText.Of<Site>("s")}",
        $"MATCH (r:Region)<-[:IN]-(:Site)-[:OF]->(e:Enterprise) {Area} WITH DISTINCT e "
            + $"RETURN {FactText.Of<Enterprise>("e")}",
        $"MATCH (r:Region)<-[:IN]-(:Site)-[o:OPERATES_IN]->(:Segment) {Area} RETURN {FactText.Of<Operation>("o")}",
        $"MATCH (r:Region)<-[:IN]-(p:Project) {Area} RETURN {FactText.Of<Project>("p")}",
        $"MATCH (r:Region)<-[:IN]-(:Project)-[:BY]->(e:Enterprise) {Area} WITH DISTINCT e "
            + $"RETURN {FactText.Of<Enterprise>("e")}",
        $"MATCH (r:Region)<-[:ABOUT]-(a:Activity) {Area} RETURN {FactText.Of<Activity>("a")}",
        $"MATCH (r:Region)-[:HAS]->(x:Resource) {Area} RETURN {FactText.Of<Resource>("x")}",
        $"MATCH (r:Region)<-[:ABOUT]-(i:Indicator) {Area} RETURN {FactText.Of<Indicator>("i")}",
        $"MATCH (r:Region)<-[:ABOUT]-(t:Statement) {Area} RETURN {FactText.Of<Statement>("t")}",
        $"MATCH (r:Region)<-[:ABOUT]-(c:Completeness) {Area} RETURN {FactText.Of<Completeness>("c")}",
        $"MATCH (r:Region)<-[:ABOUT]-(k:Park) {Area} RETURN {FactText.Of<Park>("k")}",
        $"MATCH (r:Region)<-[:IN]-(y:Policy) {ByCode} $policyArea RETURN {FactText.Of<Policy>("y")}");

    internal static Question For(GraphFrame frame, string region)
    {
        var area = AreaOf(frame, region);
        string[] above = [.. frame.Places.SelfAndAbove(region).Skip(1).Select(place => place.Code)];
        return new Question(Text, new Dictionary<string, object?>
        {
            ["area"] = area,
            ["policyArea"] = above.Concat(area).ToArray(),
        });
    }

    /// <summary>The codes of a region and the places in it; empty for an unknown one.</summary>
    internal static string[] AreaOf(GraphFrame frame, string region) =>
        [.. frame.Places.SelfAndBelow(region).Select(place => place.Code)];
}
