using ChainMatch.Candidates;
using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>A fact that puts an enterprise into a segment.</summary>
/// <param name="Segment">The segment, by code.</param>
/// <param name="FactId">The fact.</param>
internal readonly record struct Named(string Segment, string FactId);

/// <summary>An enterprise and a segment to fill in a region, as known on the day of the context.</summary>
/// <param name="Dossier">What is known of the enterprise.</param>
/// <param name="Scope">The segment.</param>
/// <param name="Context">The region and the day.</param>
internal sealed record Pair(Dossier Dossier, SegmentScope Scope, RegionContext Context)
{
    /// <summary>
    /// Segments that it is named for besides its capabilities: by a project, by a site at work, or as one who owns, talks
    /// or cooperates there; who buys from a segment or supplies it does not make it.
    /// </summary>
    internal IReadOnlyList<Named> Named { get; } =
    [
        .. Dossier.Projects.SelectMany(project => project.Row.Segments.Select(code => new Named(code, project.Id))),
        .. Dossier.Works.Select(work => new Named(work.Operation.Row.Segment, work.Operation.Id)),
        .. Dossier.Ties
            .Where(tie => tie.Row.Kind is TieKind.ParentOfLocal or TieKind.Cooperation or TieKind.Talks or TieKind.VisitedBy)
            .Where(tie => Context.Graph.FindSegment(tie.Row.Target) is not null)
            .Select(tie => new Named(tie.Row.Target, tie.Id)),
    ];

    /// <summary>All that it does anywhere: its capabilities, then what it is named for.</summary>
    internal IEnumerable<Named> OwnWork =>
    [
        .. Dossier.Capabilities.Select(row => new Named(row.Row.Segment, row.Id)),
        .. Named,
    ];

    /// <summary>Its projects elsewhere in the province.</summary>
    internal IEnumerable<Dated<Project>> ProjectsNearby =>
        Dossier.Projects.Where(project => Context.IsElsewhereInProvince(project.Row.Region));

    /// <summary>Capabilities of the segment itself.</summary>
    internal IEnumerable<Dated<Capability>> OwnCapabilities =>
        Dossier.Capabilities.Where(row => row.Row.Segment == Scope.Segment.Code);
}
