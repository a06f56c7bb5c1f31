using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The figures of one kind, unit and year, added up.</summary>
internal sealed record CoverSide(double Value, int Year, IReadOnlyList<Dated<Activity>> Rows);

/// <summary>What is there against what is needed (METHODS 3.3 (4)).</summary>
/// <param name="Metric">Whether <paramref name="Have"/> is capacity or output.</param>
/// <param name="Unit">The unit of both sides.</param>
/// <param name="Have">What is there.</param>
/// <param name="Need">What is needed, above 0.</param>
internal sealed record Cover(ActivityMetric Metric, string Unit, CoverSide Have, CoverSide Need)
{
    private const int YearsApart = 3;

    /// <summary>Have ÷ need.</summary>
    public double Value => Have.Value / Need.Value;

    /// <summary>
    /// The cover of a segment from the figures of the area itself; null without both sides in one unit.
    /// </summary>
    public static Cover? Of(SegmentRows rows) => rows.Activities
        .Where(row => row.Row is { Value: not null, Unit: not null, Metric: not null }
            && row.Row.Region == rows.Area && row.Date.Year is not null)
        .GroupBy(row => row.Row.Unit!, StringComparer.Ordinal)
        .Select(unit => InUnit(unit.Key, [.. unit]))
        .OfType<Cover>()
        .OrderByDescending(cover => cover.Need.Year)
        .ThenBy(cover => cover.Unit, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Cover? InUnit(string unit, Dated<Activity>[] rows)
    {
        var need = Newest(rows.Where(row => row.Row.Metric is ActivityMetric.Need && row.Row.Value > 0));
        return need is null ? null : Against(ActivityMetric.Capacity) ?? Against(ActivityMetric.Output);

        Cover? Against(ActivityMetric metric) =>
            Newest(rows.Where(row => row.Row.Status is ActivityStatus.Operating && row.Row.Metric == metric))
                is { } have && Math.Abs(have.Year - need.Year) <= YearsApart
                ? new Cover(metric, unit, have, need)
                : null;
    }

    private static CoverSide? Newest(IEnumerable<Dated<Activity>> rows) => rows
        .GroupBy(row => row.Date.Year!.Value)
        .OrderByDescending(year => year.Key)
        .Select(year => new CoverSide(year.Sum(row => row.Row.Value!.Value), year.Key, [.. year]))
        .FirstOrDefault();
}
