using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Evidence;

/// <summary>
/// Derives evidence from the rows of a region: operations, projects and activities (METHODS 3.3 (0)).
/// </summary>
internal sealed class EvidenceDerivation(RegionFacts facts)
{
    private static readonly string[] LegalKinds = ["COMPANY", "COOPERATIVE", "GROUP"];

    private readonly Dictionary<string, Site> _sites =
        facts.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, Enterprise> _enterprises =
        facts.Enterprises.ToDictionary(enterprise => enterprise.Id, StringComparer.Ordinal);

    /// <summary>One evidence row per row, segment and source, in the order of the facts.</summary>
    public static IReadOnlyList<EvidenceRow> Derive(RegionFacts facts) => new EvidenceDerivation(facts).Derive();

    private List<EvidenceRow> Derive() =>
    [
        .. facts.Operations.SelectMany(OfOperation),
        .. facts.Projects.SelectMany(OfProject),
        .. facts.Activities.SelectMany(OfActivity),
    ];

    private IEnumerable<EvidenceRow> OfOperation(Operation operation)
    {
        var site = _sites[operation.Site];
        var kind = operation.Status is OperationStatus.Building ? EvidenceKind.Coming : EvidenceKind.Operating;
        return PerSource(operation, operation.Year, operation.Segment, site.Region, kind).Select(row => row with
        {
            Name = site.Enterprise ?? site.Id,
            IsLegal = IsLegalEntity(site.Enterprise),
            IsInferred = operation.Basis is OperationBasis.Name,
            IsTargeted = operation.Targeted,
        });
    }

    private IEnumerable<EvidenceRow> OfProject(Project project) =>
        KindOf(project) is not { } kind
            ? []
            : project.Segments.Distinct(StringComparer.Ordinal)
                .SelectMany(segment => PerSource(project, project.Date?.Year, segment, project.Region, kind))
                .Select(row => row with { Name = project.Id, Project = project.Id });

    private IEnumerable<EvidenceRow> OfActivity(Activity activity) =>
        activity.Status is not ActivityStatus.Operating
            ? []
            : PerSource(activity, activity.Year, activity.Segment, activity.Region, EvidenceKind.Operating)
                .Select(row => row with { IsTargeted = activity.Targeted });

    private IEnumerable<EvidenceRow> PerSource(Fact fact, int? year, string segment, string region, EvidenceKind kind)
    {
        var id = facts.Keys.IdOf(fact);
        return fact.SourceIds.Distinct(StringComparer.Ordinal).Select(source => new EvidenceRow
        {
            Segment = segment,
            Region = region,
            Kind = kind,
            Source = source,
            Tier = facts.Sources[source].Tier,
            Date = RowDate.Of(fact, year, facts.Sources[source]),
            FactId = id,
        });
    }

    private bool IsLegalEntity(string? enterprise) =>
        enterprise is not null
        && _enterprises.TryGetValue(enterprise, out var found)
        && LegalKinds.Contains(found.Kind, StringComparer.Ordinal);

    private static EvidenceKind? KindOf(Project project) => (project.RecordType, project.Stage) switch
    {
        (not ProjectRecord.Single, _) => null,
        (_, ProjectStage.Producing or ProjectStage.FullCapacity) => EvidenceKind.Operating,
        (_, ProjectStage.Started or ProjectStage.UnderConstruction) => EvidenceKind.Coming,
        (_, ProjectStage.FrameworkSigned or ProjectStage.ContractSigned) => EvidenceKind.Pledged,
        (_, ProjectStage.Lead or ProjectStage.Negotiation or ProjectStage.Ripening) => EvidenceKind.Talked,
        _ => null,
    };
}
