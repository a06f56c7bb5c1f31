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
    /// <summary>The figures of every chain of a city in one of its areas, in the order of the graph.</summary>
    /// <param name="city">The city.</param>
    /// <param name="figures">The figures of all segments in the area, by number.</param>
    public static IReadOnlyList<ChainFigures> In(CityAnalysis city, IReadOnlyList<SegmentFigures> figures)
    {
        return [.. city.Input.Graph.Chains.Select(Of)];

        ChainFigures Of(Chain chain)
        {
            var (segments, paths) = (city.Records.NumbersOf(chain.Code), city.Records.PathsOf(chain.Code));
            return new ChainFigures(
                chain,
                city.Records.RecordOf(chain.Code),
                paths,
                Share(segments, IsAtWork),
                Share(segments, IsNotMissing),
                paths.ShareWhere(IsAtWork),
                paths.ShareWhere(IsNotMissing));
        }

        bool IsAtWork(int segment) => figures[segment].IsAtWork;

        bool IsNotMissing(int segment) => figures[segment].Verdict.State is not SegmentState.Missing;
    }

    private static double Share(IReadOnlyList<int> segments, Func<int, bool> passes) =>
        segments.Count == 0 ? 0 : (double)segments.Count(passes) / segments.Count;
}
