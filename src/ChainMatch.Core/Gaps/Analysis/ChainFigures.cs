using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The chain level, as ranges (METHODS 3.3 (10)).</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Record">How complete its record is.</param>
/// <param name="Paths">Its paths.</param>
/// <param name="CompletenessLow">Share of segments at work.</param>
/// <param name="CompletenessHigh">Share of segments that are not missing.</param>
/// <param name="PathCoverageLow">Share of paths at work throughout; null without links.</param>
/// <param name="PathCoverageHigh">Share of paths on which nothing is missing; null without links.</param>
internal sealed record ChainFigures(
    Chain Chain,
    RecordCoverage Record,
    ChainPaths Paths,
    double CompletenessLow,
    double CompletenessHigh,
    double? PathCoverageLow,
    double? PathCoverageHigh)
{
    /// <summary>The figures of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="record">How complete its record is.</param>
    /// <param name="paths">Its paths.</param>
    /// <param name="segments">The numbers of its segments.</param>
    /// <param name="figures">The figures of all segments, by number.</param>
    public static ChainFigures Of(
        Chain chain,
        RecordCoverage record,
        ChainPaths paths,
        IReadOnlyList<int> segments,
        IReadOnlyList<SegmentFigures> figures)
    {
        return new ChainFigures(
            chain, record, paths, Share(IsAtWork), Share(IsNotMissing),
            paths.ShareWhere(IsAtWork), paths.ShareWhere(IsNotMissing));

        bool IsAtWork(int segment) => figures[segment].IsAtWork;

        bool IsNotMissing(int segment) => figures[segment].Verdict.State is not SegmentState.Missing;

        double Share(Func<int, bool> passes) =>
            segments.Count == 0 ? 0 : (double)segments.Count(passes) / segments.Count;
    }
}
