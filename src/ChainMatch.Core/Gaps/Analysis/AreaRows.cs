namespace ChainMatch.Gaps.Analysis;

/// <summary>The rows that count in an area at a date, by segment.</summary>
internal sealed class AreaRows
{
    private readonly Dictionary<string, SegmentRows> _bySegment = new(StringComparer.Ordinal);
    private readonly SegmentRows _none;

    private AreaRows(string area)
    {
        Area = area;
        _none = new SegmentRows(area);
    }

    /// <summary>The area, by code.</summary>
    public string Area { get; }

    /// <summary>The rows of a segment.</summary>
    public SegmentRows Of(string segment) => _bySegment.GetValueOrDefault(segment, _none);

    /// <summary>
    /// Deals the rows out to the city and to every place below it, in one pass: a row of a park counts for the park,
    /// its county and the city. Rows of other places, and rows that do not count at the date, are left out.
    /// </summary>
    public static IReadOnlyDictionary<string, AreaRows> Split(GapInput input)
    {
        var areasOf = AreasByPlace(input);
        var view = input.View;
        Deal(input.Evidence.Where(row => view.Counts(row.Date)), row => row.Region, (area, row) =>
            area.Add(row.Segment).Evidence.Add(row));
        Deal(input.Activities.Where(row => view.Counts(row.Date)), row => row.Row.Region, (area, row) =>
            area.Add(row.Row.Segment).Activities.Add(row));
        Deal(input.Statements.Where(row => view.Counts(row.Date) && row.Row.Segment is not null),
            row => row.Row.Region, (area, row) => area.Add(row.Row.Segment!).Statements.Add(row));
        Deal(input.Indicators.Where(row => view.Counts(row.Date) && row.Row.Segment is not null),
            row => row.Row.Region, (area, row) => area.Add(row.Row.Segment!).Indicators.Add(row));
        Deal(input.Resources.Where(row => view.Counts(row.Date)), row => row.Row.Region, (area, row) =>
        {
            foreach (var segment in row.Row.Feeds.Distinct(StringComparer.Ordinal))
            {
                area.Add(segment).Resources.Add(row);
            }
        });

        var areas = areasOf.Values.SelectMany(place => place).Distinct().ToDictionary(area => area.Area);
        foreach (var rows in areas.Values.SelectMany(area => area._bySegment.Values))
        {
            rows.Sort();
        }

        return areas;

        void Deal<T>(IEnumerable<T> rows, Func<T, string> placeOf, Action<AreaRows, T> add)
        {
            foreach (var row in rows)
            {
                foreach (var area in areasOf.GetValueOrDefault(placeOf(row), []))
                {
                    add(area, row);
                }
            }
        }
    }

    private SegmentRows Add(string segment) => _bySegment.TryGetValue(segment, out var rows)
        ? rows
        : _bySegment[segment] = new SegmentRows(Area);

    private static Dictionary<string, AreaRows[]> AreasByPlace(GapInput input)
    {
        var areas = new Dictionary<string, AreaRows[]>(StringComparer.Ordinal);
        AddBelow(input.HomeRegion, []);
        return areas;

        void AddBelow(string place, AreaRows[] above)
        {
            areas[place] = [.. above, new AreaRows(place)];
            foreach (var child in input.Places.ChildrenOf(place))
            {
                AddBelow(child.Code, areas[place]);
            }
        }
    }
}
