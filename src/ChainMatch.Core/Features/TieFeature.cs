using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>tie</c>: the strongest of its ties, contacts, projects and sites here, by kind, age and nearness to the segment.
/// Unknown when nothing is on record.
/// </summary>
internal static class TieFeature
{
    private const double Theirs = 0.6;

    /// <summary>The strength of a tie by its kind; null when that kind ties it to no place (its own group).</summary>
    internal static double? StrengthOf(TieKind kind) => kind switch
    {
        TieKind.ParentOfLocal => 1,
        TieKind.SupplierOfLocal => 0.8,
        TieKind.BuyerOfLocal => 0.7,
        TieKind.Cooperation or TieKind.Talks or TieKind.VisitedBy => Theirs,
        TieKind.Visited => 0.5,
        TieKind.Hometown or TieKind.PromotionMeeting => 0.4,
        _ => null,
    };

    /// <summary>
    /// The strength of a project of its own here; a project of unknown stage counts as talks, an ended one (null) not at all.
    /// </summary>
    internal static double? StrengthOf(ProjectStage? stage) => stage switch
    {
        >= ProjectStage.Started and <= ProjectStage.FullCapacity => 1,
        ProjectStage.FrameworkSigned or ProjectStage.ContractSigned => 0.8,
        ProjectStage.Lost or ProjectStage.Withdrawn => null,
        _ => Theirs,
    };

    /// <summary>How near the matter of a tie is to the segment: a dairy group is no maker of blood plasma.</summary>
    internal static double NearnessOf(Relation relation) => relation switch
    {
        Relation.Same => 1,
        Relation.Neighbour => 0.6,
        Relation.Chain => 0.3,
        _ => 0.15,
    };

    /// <summary>The value of a pair.</summary>
    internal static FeatureValue Of(Pair pair) =>
        FeatureValue.Largest([.. ByTies(pair), .. ByProjects(pair), .. BySites(pair)]);

    private static IEnumerable<FeatureValue> ByTies(Pair pair) =>
        from tie in pair.Dossier.Ties
        let strength = StrengthOf(tie.Row.Kind)
        where strength is not null
        let matter = MatterOf(pair, tie)
        where matter is not null
        let nearest = matter.OrderBy(named => pair.Scope.RelationOf(named.Segment)).Take(1).ToArray()
        let nearness = NearnessOf(pair.Scope.NearestOf(nearest.Select(named => named.Segment)))
        let facts = nearest.Select(named => named.FactId).Where(id => id != tie.Id)
        select new Sign(strength.Value, pair.Context.View.AgeOf(tie.Date), nearness, [tie.Id, .. facts]).Value;

    // What a tie is about: the work of the local firm; the segment; with a place, what the enterprise itself does. Null
    // when its other end is not here.
    private static IEnumerable<Named>? MatterOf(Pair pair, Dated<Tie> tie) =>
        pair.Context.HasSiteHere(tie.Row.Target)
            ? pair.Context.WorksOf(tie.Row.Target)
                .Select(work => new Named(work.Operation.Row.Segment, work.Operation.Id))
        : pair.Context.Graph.FindSegment(tie.Row.Target) is { } segment ? [new Named(segment.Code, tie.Id)]
        : pair.Context.IsHere(tie.Row.Target) ? pair.OwnWork
        : null;

    private static IEnumerable<FeatureValue> ByProjects(Pair pair) =>
        from project in pair.Dossier.Projects
        where pair.Context.IsHere(project.Row.Region)
        let strength = StrengthOf(project.Row.Stage)
        where strength is not null
        let nearness = NearnessOf(pair.Scope.NearestOf(project.Row.Segments))
        select new Sign(strength.Value, pair.Context.View.AgeOf(project.Date), nearness, [project.Id]).Value;

    private static IEnumerable<FeatureValue> BySites(Pair pair) =>
        from work in pair.Context.WorksOf(pair.Dossier.Id)
        let nearness = NearnessOf(pair.Scope.RelationOf(work.Operation.Row.Segment))
        select new Sign(1, pair.Context.View.AgeOf(work.Operation.Date), nearness, [work.Operation.Id]).Value;
}
