using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Writes the gaps of an area from their figures: texts, facts, components.</summary>
internal sealed class GapWriter(CityAnalysis city, FactBook book, Names names)
{
    private readonly StateReason _state = new(city, book, names);
    private readonly SideReasons _side = new(city, book, names);
    private readonly ComponentText _components = new(city, book);

    /// <summary>The gaps of an area, in the order of the segments.</summary>
    public IReadOnlyList<Gap> Write(Region region, IReadOnlyList<SegmentFigures> figures) =>
        [.. figures.Select(one => Write(region, one))];

    private Gap Write(Region region, SegmentFigures figures)
    {
        var (seen, verdict) = (figures.Observed, figures.Verdict);
        var because = _state.Of(figures);
        return new Gap
        {
            Segment = figures.Segment,
            Region = region,
            AsOf = city.Input.View.AsOf,
            State = verdict.State,
            Seen = seen.Sighting.Seen,
            UnknownBecause = verdict.State is null or SegmentState.Unknown ? because : null,
            Basis = verdict.Basis,
            Suspected = verdict.IsSuspected,
            Wanted = figures.Growth.IsWanted,
            Mark = figures.Mark,
            Strategy = figures.Strategy,
            List = figures.List,
            Severity = figures.Severity,
            Priority = figures.Priority,
            Rank = figures.Rank,
            PresentConfidence = seen.Confidence,
            Coverage = figures.Visibility.ChanceSeen,
            ImpliedBy = seen.ImpliedBy,
            Presence = figures.Presence,
            Deficit = verdict.Deficit,
            Closing = seen.Closing,
            Cover = seen.Cover?.Value,
            LocationQuotient = seen.LocationQuotient,
            ExpandRatio = figures.Growth.Ratio,
            Firms = seen.Firms,
            Components = _components.Of(figures),
            Reasons = [because, .. _side.Of(figures)],
            Question = CountyQuestion.For(figures, names.Region(region.Code), because),
            Facts = FactsOf(figures),
            PlannedProjects = PlannedIn(seen.Rows),
            Counties = figures.Counties,
        };
    }

    private IReadOnlyList<GapFact> FactsOf(SegmentFigures figures)
    {
        var rows = figures.Observed.Rows;
        IEnumerable<string?> others =
        [
            .. rows.Activities.Select(row => row.Id),
            .. rows.Statements.Select(row => row.Id),
            figures.Growth.Indicator?.Id,
            figures.Visibility.DeclaredComplete?.Id,
        ];
        return
        [
            .. rows.Evidence.OrderBy(row => row.Kind)
                .GroupBy(row => row.FactId, StringComparer.Ordinal)
                .Select(fact => book.Cite(fact.Key, [.. fact.Select(row => row.Source)]))
                .Concat(others.OfType<string>().Select(book.Cite))
                .DistinctBy(fact => fact.Id, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> PlannedIn(SegmentRows rows) =>
    [
        .. rows.Evidence
            .Where(row => row.Kind is not EvidenceKind.Operating && row.Project is not null)
            .Select(row => row.Project!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
