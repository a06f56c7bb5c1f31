using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The analysis of a city, and of each place in it on demand.</summary>
internal sealed class CityAnalysis
{
    private readonly IReadOnlyDictionary<string, AreaRows> _areas;

    public CityAnalysis(GapInput input, GapParameters parameters)
    {
        (Input, Parameters) = (input, parameters);
        Net = new SupplyNet(input.Graph);
        _areas = AreaRows.Split(input);
        var home = _areas[input.HomeRegion];
        Records = new ChainRecords(input, Net, home, parameters);
        Observation[] seen = Observe(home, Records.SilenceSpeaks, segment =>
            input.LocationQuotients.TryGetValue(segment.Code, out var quotient) ? quotient : null);
        double[] presence =
        [
            .. seen.Select((one, segment) => one.Sighting.Presence(
                one.Confidence, Records.VisibilityOf(segment).ChanceAbsent, one.Rows.Resources.Count > 0)),
        ];
        Around = new Neighbourhood(Net, seen, presence);
        Strategies = new StrategyRules(Net, Around, seen, parameters);
        Segments = WithCounties(GapLists.Rank(
            [.. seen.Select((one, segment) => FiguresOf(segment, one, presence[segment]))], parameters));
    }

    public GapInput Input { get; }

    public GapParameters Parameters { get; }

    public SupplyNet Net { get; }

    /// <summary>The neighbours of each segment, of the city.</summary>
    public Neighbourhood Around { get; }

    public StrategyRules Strategies { get; }

    /// <summary>What is worked out per chain.</summary>
    public ChainRecords Records { get; }

    /// <summary>The figures of every segment of the city, by number.</summary>
    public IReadOnlyList<SegmentFigures> Segments { get; }

    /// <summary>The figures of every segment in the city or a place in it, by number.</summary>
    public IReadOnlyList<SegmentFigures> In(string place) =>
        place == Input.HomeRegion ? Segments : new CountyView(this).Of(ObservePlace(place));

    private Observation[] ObservePlace(string place) => Observe(_areas[place], _ => false, _ => null);

    private Observation[] Observe(
        AreaRows area, Func<int, bool> silenceSpeaks, Func<Segment, double?> locationQuotient)
    {
        var presence = PresenceConfidence.In(area, Net, Input.View, Parameters);
        return
        [
            .. Net.Segments.Select((segment, number) => Observation.Of(
                area.Of(segment.Code), presence, number, silenceSpeaks(number), locationQuotient(segment),
                Input.View, Parameters)),
        ];
    }

    private SegmentFigures FiguresOf(int number, Observation seen, double presence)
    {
        var segment = Net.Segments[number];
        var visibility = Records.VisibilityOf(number);
        var verdict = new StateRules(Parameters).Judge(
            seen, visibility, Strategies.SupplierIsWeak(number), segment, Records.IsConfirmed(number));
        var components = new Components(
            Around.Neighbours(number),
            Records.PositionOf(number),
            Around.InputsAtHand(number),
            Components.SizeOf(segment.Scale));
        return new SegmentFigures
        {
            Segment = segment,
            Observed = seen,
            Visibility = visibility,
            Verdict = verdict,
            Components = components,
            Growth = Growth.Of(seen.Rows, Input.View),
            Presence = presence,
            Strategy = Strategies.StrategyFor(number, verdict.State),
            Mark = Strategies.MarkFor(number, verdict, components.Position),
            Severity = components.Severity(verdict.Deficit, Parameters),
            Priority = components.Priority(verdict.Deficit, seen.Closing, Parameters),
        };
    }

    private IReadOnlyList<SegmentFigures> WithCounties(IReadOnlyList<SegmentFigures> figures)
    {
        var counties = Input.Places.ChildrenOf(Input.HomeRegion)
            .Where(place => place.Kind is RegionKind.County)
            .ToDictionary(county => county.Code, county => ObservePlace(county.Code), StringComparer.Ordinal);
        var whereabouts = new Whereabouts(Net, counties);
        return
        [
            .. figures.Select((one, segment) =>
                one.Verdict is { State: SegmentState.Missing or SegmentState.Weak } or { IsSuspected: true }
                    ? one with { Counties = whereabouts.Of(segment) }
                    : one),
        ];
    }
}
