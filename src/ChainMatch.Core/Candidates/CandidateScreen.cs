using ChainMatch.Model;

namespace ChainMatch.Candidates;

/// <summary>
/// Tells firms from outside, who are ranked, from firms already here and from those who are no candidates (METHODS 3.7):
/// a firm with a seat or a site here and no home or parent outside is local; a local firm with a parent outside gives way
/// to that parent.
/// </summary>
internal sealed class CandidateScreen(
    RegionContext context, Segment segment, IReadOnlyDictionary<string, Dossier> dossiers)
{
    private static readonly string[] NotCompanies = ["ASSOCIATION", "INSTITUTE", "UNIVERSITY", "GOVERNMENT"];

    /// <summary>Whether an enterprise is at home here: seat or site here, no home outside.</summary>
    internal bool IsLocal(Dossier dossier) => !IsFromOutside(dossier) && (HasSiteHere(dossier) || IsSeatedHere(dossier));

    /// <summary>Why an enterprise is no candidate, whether local or not; null when nothing speaks against it.</summary>
    internal ExclusionReason? Reject(Dossier dossier) =>
        Standing.Of(dossier)
        ?? (IsNoCompany(dossier) ? ExclusionReason.NoCompany
            : IsLocal(dossier) ? RejectLocal(dossier)
            : AlreadyOperates(dossier) ? ExclusionReason.AlreadyOperates
            : IsHereByItsFirm(dossier) ? ExclusionReason.HereAlready
            : null);

    private ExclusionReason? RejectLocal(Dossier dossier) =>
        HasParentOutside(dossier) ? ExclusionReason.ParentDecides : null;

    // A home known no closer than the province around the region does not say that it lies outside.
    private bool IsFromOutside(Dossier dossier) => dossier.Enterprise?.Row.HomeRegion is { } home
        && !context.IsHere(home)
        && !context.Places.IsWithin(context.Region.Code, home);

    private bool IsSeatedHere(Dossier dossier) => dossier.Enterprise?.Row.HomeRegion is { } home && context.IsHere(home);

    private bool HasSiteHere(Dossier dossier) => dossier.Sites.Any(site => context.IsHere(site.Region));

    private static bool IsNoCompany(Dossier dossier) => dossier.Facts.Enterprise.Kind is var kind
        && (NotCompanies.Contains(kind, StringComparer.Ordinal) || (kind == "FUND" && dossier.Projects is []));

    private bool AlreadyOperates(Dossier dossier) =>
        dossier.Works.Any(work =>
            work.Operation.Row.Status is OperationStatus.Operating
            && work.Operation.Row.Segment == segment.Code
            && context.IsHere(work.Site.Region))
        || dossier.Projects.Any(project =>
            project.Row.Stage is ProjectStage.Producing or ProjectStage.FullCapacity
            && project.Row.Segments.Contains(segment.Code, StringComparer.Ordinal)
            && context.IsHere(project.Row.Region));

    // A parent of a local firm whose own home nobody knows: that it comes from outside is not on record.
    private bool IsHereByItsFirm(Dossier dossier) =>
        dossier.Enterprise?.Row.HomeRegion is null
        && dossier.Ties.Any(tie =>
            tie.Row.Kind is TieKind.ParentOfLocal && context.HasSiteHere(tie.Row.Target));

    private bool HasParentOutside(Dossier dossier) =>
        dossier.Parents.Any(id => dossiers.TryGetValue(id, out var parent) && IsFromOutside(parent));
}
