using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Gaps;
using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>All that a brief is written from.</summary>
internal sealed record BriefCase
{
    private HashSet<string>? _toBeChecked;

    /// <summary>What is known of the enterprise to visit.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>The gap to fill.</summary>
    public required Gap Gap { get; init; }

    /// <summary>The region and the day.</summary>
    public required RegionContext Context { get; init; }

    /// <summary>The segment.</summary>
    public required SegmentScope Scope { get; init; }

    /// <summary>The features of the pair.</summary>
    public required FeatureVector Features { get; init; }

    /// <summary>Names of what the facts speak of.</summary>
    public required NodeNames Names { get; init; }

    /// <summary>Facts in words.</summary>
    public required FactWords Words { get; init; }

    /// <summary>The segment in words.</summary>
    public LocalizedText SegmentName => Names.Of(Gap.Segment.Code);

    /// <summary>The region in words.</summary>
    public LocalizedText RegionName => Names.Of(Gap.Region.Code);

    /// <summary>Its capabilities in the chain, the nearest and surest first, then by id.</summary>
    public IEnumerable<Evidence.Dated<Capability>> CapabilitiesInOrder => Dossier.Capabilities
        .OrderBy(row => Scope.RelationOf(row.Row.Segment))
        .ThenBy(row => row.Confidence)
        .ThenBy(row => row.Id, StringComparer.Ordinal);

    /// <summary>Its projects in the province, here or elsewhere, the nearest first, then by id.</summary>
    public IEnumerable<Evidence.Dated<Project>> ProjectsInOrder => Dossier.Projects
        .Where(row => Context.IsHere(row.Row.Region) || Context.IsElsewhereInProvince(row.Row.Region))
        .OrderBy(row => Scope.NearestOf(row.Row.Segments))
        .ThenBy(row => row.Id, StringComparer.Ordinal);

    /// <summary>
    /// Local work in a segment: who does it, by name, each once, the newest rows first. Only what runs by a source: a
    /// visitor is told of nothing that is still being built, read off a name, or of a firm whose state must be checked.
    /// </summary>
    public IReadOnlyList<(LocalizedText Name, string FactId)> LocalFirmsIn(string segment) =>
    [
        .. Context.WorksIn(segment)
            .Where(work => work.Operation.Row is { Status: OperationStatus.Operating, Basis: OperationBasis.Source })
            .Where(work => work.Site.Enterprise is not { } id || !ToBeChecked.Contains(id))
            .OrderByDescending(work => work.Operation.Date.Year ?? 0)
            .ThenBy(work => work.Operation.Id, StringComparer.Ordinal)
            .Select(work => (Names.Of(work.Site.Enterprise ?? work.Site.Id), work.Operation.Id))
            .DistinctBy(named => named.Item1),
    ];

    private HashSet<string> ToBeChecked => _toBeChecked ??=
    [
        .. Context.Facts.Enterprises.Where(Reasons.IsToBeChecked).Select(enterprise => enterprise.Id),
    ];
}
