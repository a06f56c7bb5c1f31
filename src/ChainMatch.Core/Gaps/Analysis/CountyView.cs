namespace ChainMatch.Gaps.Analysis;

/// <summary>
/// The view of a place below the city: its own rows, cover and statements; G, κ, K and the neighbours are the city's
/// (METHODS 3.3 (9)).
/// </summary>
internal sealed class CountyView(CityAnalysis city)
{
    /// <summary>The figures of every segment, by number, with lists and ranks of the county.</summary>
    public IReadOnlyList<SegmentFigures> Of(Observation[] own) =>
        GapLists.Rank([.. own.Select((seen, segment) => FiguresOf(segment, seen))], city.Parameters);

    private SegmentFigures FiguresOf(int segment, Observation own)
    {
        var inCity = city.Segments[segment];
        var verdict = Judge(own, inCity, city.Strategies.SupplierIsWeak(segment));
        return new SegmentFigures
        {
            Segment = inCity.Segment,
            Observed = own,
            Visibility = inCity.Visibility,
            Verdict = verdict,
            Components = inCity.Components,
            Growth = Growth.Of(own.Rows, city.Input.View),
            Strategy = city.Strategies.StrategyFor(segment, verdict.State),
            Mark = city.Strategies.MarkFor(segment, verdict, inCity.Components.Position),
            Severity = inCity.Components.Severity(verdict.Deficit, city.Parameters),
            Priority = inCity.Components.Priority(verdict.Deficit, own.Closing, city.Parameters),
        };
    }

    private Verdict Judge(Observation own, SegmentFigures inCity, bool supplierIsWeak)
    {
        var rules = new StateRules(city.Parameters);
        return own.Sighting.Seen switch
        {
            Seen.Operating => rules.AtWork(own, supplierIsWeak),
            Seen.Building => new(Rule.UnderConstruction, SegmentState.Weak, city.Parameters.BuildingDeficit),
            Seen.Thin or Seen.Hint => StateRules.NotTold(own, inCity.Visibility),
            _ => Absent(inCity.Verdict),
        };
    }

    private static Verdict Absent(Verdict inCity) => inCity.State switch
    {
        SegmentState.Missing => inCity with { Rule = Rule.MissingInCity },
        SegmentState.Unknown => new Verdict(Rule.UnknownInCity, null, null),
        _ => new Verdict(Rule.ElsewhereInCity, null, null),
    };
}
