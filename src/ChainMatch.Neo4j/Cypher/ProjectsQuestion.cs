using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>Projects of an area, of the segments of a chain, or all.</summary>
internal static class ProjectsQuestion
{
    private static readonly string Project = FactText.Of<Project>("p");

    private static readonly string InArea = Question.TextOf(
        $"MATCH (r:Region)<-[:IN]-(p:Project) WHERE r.code IN $area RETURN {Project}");

    private static readonly string OfSegments = Question.TextOf(
        $"MATCH (g:Segment)<-[:FILLS]-(p:Project) WHERE g.code IN $segments WITH DISTINCT p RETURN {Project}");

    private static readonly string All = Question.TextOf($"MATCH (p:Project) RETURN {Project}");

    internal static Question For(GraphFrame frame, ProjectFilter filter) => filter switch
    {
        { Region: { } region } => Of(InArea, "area", RegionFactsQuestion.AreaOf(frame, region)),
        { Chain: { } chain } => Of(OfSegments, "segments", CandidatesQuestion.SegmentsOf(frame, chain)),
        _ => new Question(All, new Dictionary<string, object?>()),
    };

    private static Question Of(string text, string name, string[] codes) =>
        new(text, new Dictionary<string, object?> { [name] = codes });
}
