using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Routes by what an enterprise placed: projects of PAST_CONTACT, INVESTS_NEARBY, LOCAL_EXPANSION.</summary>
internal sealed class PlacementRoutes(CandidateScope scope)
{
    /// <summary>Own projects of the chain in the region, however they ended.</summary>
    internal IEnumerable<RoutePath> ProjectsHere() => Projects(project => scope.Area.Contains(project.Region));

    /// <summary>Projects of the chain elsewhere in the province, of enterprises whose home is known.</summary>
    internal IEnumerable<RoutePath> ProjectsNearby() => Projects(project =>
            project.Stage is not (ProjectStage.Lost or ProjectStage.Withdrawn)
            && scope.Province.Contains(project.Region)
            && !scope.Area.Contains(project.Region))
        .Where(path => scope.Index.Enterprises[path.Enterprise].HomeRegion is not null);

    /// <summary>Sites in the region that work in the segment or a neighbour of it.</summary>
    internal IEnumerable<RoutePath> LocalWork() =>
        from segment in scope.Neighbours.Prepend(scope.Segment.Code)
        from work in scope.WorkIn(segment).Where(work => work.Site.Enterprise is not null)
            .GroupBy(work => work.Site.Id)
        select RoutePath.Of(
            [work.First().Site.Enterprise!, work.Key, segment, scope.Segment.Code],
            [
                new Row<Site>(work.Key, work.First().Site).Id,
                .. work.Select(row => row.Operation.Id),
                .. segment == scope.Segment.Code ? [] : scope.LinksWith(segment),
            ]);

    private IEnumerable<RoutePath> Projects(Func<Project, bool> counts) =>
        from segment in scope.ChainSegments
        from project in scope.Index.ProjectsBySegment[segment]
        where project.Fact.RecordType is ProjectRecord.Single && counts(project.Fact)
        from enterprise in project.Fact.Enterprises.Distinct(StringComparer.Ordinal)
        select RoutePath.Of([enterprise, project.Key, segment, scope.Segment.Code], [project.Id]);
}
