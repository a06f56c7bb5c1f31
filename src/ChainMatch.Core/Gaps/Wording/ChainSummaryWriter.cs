using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Writes the chains of an area from their figures and the figures of their segments.</summary>
internal sealed class ChainSummaryWriter(CityAnalysis city, FactBook book)
{
    private const double ThinRecord = 0.5;

    /// <summary>The chains, in the order of the graph.</summary>
    public IReadOnlyList<ChainSummary> Write(Region region, IReadOnlyList<SegmentFigures> figures) =>
        [.. ChainFigures.In(city, figures).Select(chain => Write(region, chain, SegmentsOf(chain.Chain, figures)))];

    private SegmentFigures[] SegmentsOf(Chain chain, IReadOnlyList<SegmentFigures> figures) =>
        [.. city.Records.NumbersOf(chain.Code).Select(number => figures[number])];

    private ChainSummary Write(Region region, ChainFigures chain, SegmentFigures[] segments)
    {
        var evidence = segments.SelectMany(one => one.Observed.Rows.Evidence).ToList();
        var sites = SitesIn(evidence);
        return new ChainSummary
        {
            Chain = chain.Chain,
            Region = region,
            AsOf = city.Input.View.AsOf,
            Segments = segments.Length,
            ByState = Enum.GetValues<SegmentState>()
                .ToDictionary(state => state, state => segments.Count(one => one.Verdict.State == state)),
            Suspected = segments.Count(one => one.Verdict.IsSuspected),
            CompletenessLow = chain.CompletenessLow,
            CompletenessHigh = chain.CompletenessHigh,
            PathCoverageLow = chain.PathCoverageLow,
            PathCoverageHigh = chain.PathCoverageHigh,
            Paths = chain.Paths.Count,
            RecordCoverage = chain.Record.Coverage,
            Sightings = chain.Record.Sightings,
            Singletons = chain.Record.Singletons,
            Bottlenecks =
            [
                .. segments.Where(one => one.Mark is Mark.Bottleneck)
                    .Select(one => one.Segment.Code)
                    .Order(StringComparer.Ordinal),
            ],
            Sites = sites.Count,
            Enterprises = sites.Where(name => name.Enterprise is not null).DistinctBy(name => name.Enterprise).Count(),
            Projects = evidence.Select(row => row.Project).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            NewestFact = NewestIn(segments),
            Notes = [.. NotesOn(chain, segments)],
        };
    }

    private HashSet<(string Site, string? Enterprise)> SitesIn(IEnumerable<EvidenceRow> evidence) =>
    [
        .. evidence
            .Where(row => row is { Kind: EvidenceKind.Operating, Name: not null, Project: null })
            .Select(row => ((Operation)book.Find(row.FactId), row.Name))
            .Select(row => (row.Item1.Site, row.Name == row.Item1.Site ? null : row.Name)),
    ];

    private static PartialDate? NewestIn(SegmentFigures[] segments) => segments
        .Select(one => one.Observed.Rows)
        .SelectMany(rows => rows.Evidence.Select(row => row.Date).Concat(rows.Activities.Select(row => row.Date)))
        .Where(date => date.KnownBy is not null)
        .OrderByDescending(date => date.KnownBy)
        .Select(date => date.AsOf ?? PartialDate.OfYear(date.Year!.Value))
        .Select(date => (PartialDate?)date)
        .FirstOrDefault();

    private IEnumerable<LocalizedText> NotesOn(ChainFigures chain, SegmentFigures[] segments)
    {
        if (!chain.Chain.Confirmed)
        {
            yield return new LocalizedText(
                "本链尚未证实为重点链:记录太薄,看不出有无缺口",
                "The chain is unconfirmed: the record is too thin to tell, which is not the same as no gaps");
        }

        if (Threshold.IsBelow(chain.Record.Coverage, ThinRecord))
        {
            var against = Phrase.Against(chain.Record.Coverage, ThinRecord);
            yield return new LocalizedText(
                $"记录太薄,看不出有无缺口:G {against}(n = {chain.Record.Sightings},f1 = {chain.Record.Singletons})",
                $"The record is too thin to tell, which is not the same as no gaps: G {against} "
                    + $"(n = {chain.Record.Sightings}, f1 = {chain.Record.Singletons})");
        }

        var near = segments.Where(one => SideReasons.IsNearThreshold(one, city.Parameters)).ToList();
        if (near is not [])
        {
            var kappa = near[0].Visibility.ChanceSeen;
            var codes = string.Join(", ", near.Select(one => one.Segment.Code));
            yield return new LocalizedText(
                $"临近阈值:κ = {Phrase.Computed(kappa)} 与 {Phrase.Rough(city.Parameters.SilentCoverage)} 相差不到 0.02:{codes}",
                $"Near the threshold: κ = {Phrase.Computed(kappa)} is within 0.02 of "
                    + $"{Phrase.Rough(city.Parameters.SilentCoverage)}: {codes}");
        }
    }
}
