using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>tie</c>: the strongest of its ties, contacts and projects here, by kind, age and nearness to the segment. Unknown when
/// nothing is on record.
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
}
