using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>How complete the record of a chain is, by Good–Turing (METHODS 3.3 (2)).</summary>
/// <param name="Coverage">G, 0 to 1.</param>
/// <param name="Sightings">n: distinct (segment, source) pairs that were not found by looking for the segment.</param>
/// <param name="Singletons">f1: segments with exactly one such source.</param>
internal sealed record RecordCoverage(double Coverage, int Sightings, int Singletons)
{
    /// <summary>The coverage of a chain from the rows of its segments.</summary>
    public static RecordCoverage Of(IEnumerable<SegmentRows> segments, GapParameters parameters)
    {
        var sources = segments.Select(SourcesOf).ToList();
        var sightings = sources.Sum();
        var singletons = sources.Count(count => count == 1);
        var k = parameters.ImaginedNovelties;
        return new RecordCoverage(
            sightings + k > 0 ? 1 - ((singletons + k) / (sightings + k)) : 0, sightings, singletons);
    }

    /// <summary>κ: the chance that something at work in a segment of this scale would have been seen, 0 to 1.</summary>
    public double ChanceSeen(Scale? scale, GapParameters parameters) => 1 - Math.Pow(1 - Coverage, scale switch
    {
        Scale.Large => parameters.LargeVisibility,
        Scale.Small => parameters.SmallVisibility,
        _ => parameters.MediumVisibility,
    });

    private static int SourcesOf(SegmentRows rows) => rows.Evidence
        .Where(row => row.Kind is EvidenceKind.Operating or EvidenceKind.Coming && !row.IsTargeted)
        .Select(row => row.Source)
        .Distinct(StringComparer.Ordinal)
        .Count();
}

/// <summary>What the record of a chain says of one segment.</summary>
/// <param name="ChanceSeen">κ, 1 under a completeness row.</param>
/// <param name="DeclaredComplete">The completeness row that covers it; null when none does.</param>
internal sealed record Visibility(double ChanceSeen, Dated<Completeness>? DeclaredComplete)
{
    /// <summary>a: the chance that an unseen segment is absent, before looking even odds.</summary>
    public double ChanceAbsent => 1 / (2 - ChanceSeen);

    /// <summary>Whether silence speaks: it would have been seen, and it is of the sort that is reported.</summary>
    public bool SilenceSpeaks(Segment segment, bool isConfirmed, GapParameters parameters) =>
        Threshold.IsReached(ChanceSeen, parameters.SilentCoverage)
        && (DeclaredComplete is not null || (isConfirmed && segment.Fill is Fill.Invest or Fill.Restricted));
}
