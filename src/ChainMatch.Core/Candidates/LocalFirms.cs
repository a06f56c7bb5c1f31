using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Candidates;

/// <summary>Firms already here that operate the segment or a neighbour of it (METHODS 3.7, LOCAL_EXPANSION).</summary>
internal sealed class LocalFirms(RegionContext context, Segment segment)
{
    private readonly HashSet<string> _neighbours =
        context.Graph.NeighboursOf(segment.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>A firm with the row that speaks loudest; null when it does neither.</summary>
    internal LocalFirm? Find(Dossier dossier) => context.WorksOf(dossier.Id)
        .Where(work => IsSame(work) || _neighbours.Contains(work.Operation.Row.Segment))
        .Select(work => (Work: work, Confidence: ConfidenceOf(work)))
        .OrderBy(row => new LocalOrder(IsSame(row.Work), row.Confidence, row.Work.Operation.Id))
        .Select(row => new LocalFirm(
            dossier.Facts,
            IsSame(row.Work),
            row.Work.Operation.Row.Segment,
            row.Confidence,
            [row.Work.Operation.Id, context.Facts.Keys.IdOf(row.Work.Site)]))
        .FirstOrDefault();

    private bool IsSame(Work work) => work.Operation.Row.Segment == segment.Code;

    // METHODS 3.3 (1), for this row alone.
    private double ConfidenceOf(Work work) => 1 - context.EvidenceOf(work.Operation.Id)
        .Select(row => 1 - PresenceConfidence.WeightOf(row, context.View))
        .Aggregate(1.0, (all, doubt) => all * doubt);
}
