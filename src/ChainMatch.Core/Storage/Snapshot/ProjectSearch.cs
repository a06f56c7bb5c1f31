using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Answers <see cref="IGraphStore.FindProjectsAsync"/>.</summary>
internal static class ProjectSearch
{
    internal static IReadOnlyList<Project> Find(FactIndex index, ProjectFilter filter)
    {
        HashSet<string>? segments = filter.Chain is { } chain
            ? index.Graph.SegmentsOf(chain).Select(segment => segment.Code).ToHashSet(StringComparer.Ordinal)
            : null;
        var rows = filter.Region is { } region
            ? index.Places.SelfAndBelow(region).SelectMany(place => index.ProjectsByRegion[place.Code])
            : segments?.SelectMany(segment => index.ProjectsBySegment[segment]) ?? index.Rows<Project>();
        return
        [
            .. rows.Where(row => segments is null || row.Fact.Segments.Any(segments.Contains))
                .Where(row => filter.Stages is null || (row.Fact.Stage is { } stage && filter.Stages.Contains(stage)))
                .DistinctBy(row => row.Key, StringComparer.Ordinal)
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => row.Fact),
        ];
    }
}
