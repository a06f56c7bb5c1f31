using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>nearby</c>: the strongest of its projects elsewhere in the province, by stage, age and nearness to the segment: the
/// one dated sign of coming this way. Unknown when none is on record.
/// </summary>
internal static class NearbyFeature
{
    /// <summary>The strength of a project by its stage; one of unknown stage counts as talks, an ended one (null) not at all.</summary>
    internal static double? StrengthOf(ProjectStage? stage) => stage switch
    {
        >= ProjectStage.Started and <= ProjectStage.FullCapacity => 1,
        ProjectStage.FrameworkSigned or ProjectStage.ContractSigned => 0.7,
        ProjectStage.Lost or ProjectStage.Withdrawn => null,
        _ => 0.4,
    };

    /// <summary>How near the project is to the segment.</summary>
    internal static double NearnessOf(Relation relation) => relation switch
    {
        Relation.Same => 1,
        Relation.Neighbour => 0.6,
        Relation.Chain => 0.35,
        _ => 0.1,
    };

    /// <summary>The value of a pair.</summary>
    internal static FeatureValue Of(Pair pair) => FeatureValue.Largest(
        from project in pair.ProjectsNearby
        let strength = StrengthOf(project.Row.Stage)
        where strength is not null
        let nearness = NearnessOf(pair.Scope.NearestOf(project.Row.Segments))
        select new Sign(strength.Value, pair.Context.View.AgeOf(project.Date), nearness, [project.Id]).Value);
}
