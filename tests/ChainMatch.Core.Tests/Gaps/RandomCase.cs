using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;
using CsCheck;

namespace ChainMatch.Gaps;

/// <summary>
/// Random inputs: two chains, up to ten segments, a city with two counties and a park, and rows of every kind.
/// </summary>
internal static class RandomCase
{
    private const int MostRows = 30;

    private static readonly string[] Chains = ["CHAA", "CHAB"];
    private static readonly string[] Codes =
        [.. Chains.SelectMany(chain => Enumerable.Range(1, 5).Select(number => $"{chain}-{number:D2}"))];

    private static readonly Gen<string> Segment = AnyOf(Codes);
    private static readonly Gen<string> Place = AnyOf("CITY", "CITY", "CITY-A", "CITY-A-P", "CITY-B", "ELSE");
    private static readonly Gen<Confidence> Sureness = Gen.Enum<Confidence>();

    private static readonly Places Places = new(new[]
    {
        ("CITY", (string?)null), ("CITY-A", "CITY"), ("CITY-A-P", "CITY-A"), ("CITY-B", "CITY"), ("ELSE", null),
    }.Select(place => new Region { Code = place.Item1, Parent = place.Item2, Kind = RegionKind.County, NameZh = "" }));

    public static DateOnly Day { get; } = new(2025, 6, 30);

    public static Gen<EvidenceRow> Evidence { get; } = Gen.Select(
        Gen.Select(Segment, Place, Gen.Enum<EvidenceKind>()),
        Gen.Select(AnyOf("S1", "S2", "S3", "S4", "S5"), Gen.Enum<SourceTier>(), Date),
        Gen.Select(AnyOf("E1", "E2", "E3", "E4"), Gen.Bool, Gen.Bool, Gen.Bool),
        (what, source, who) => new EvidenceRow
        {
            Segment = what.Item1,
            Region = what.Item2,
            Kind = what.Item3,
            Source = source.Item1,
            Tier = source.Item2,
            Date = source.Item3,
            Name = who.Item1,
            IsLegal = who.Item2,
            IsInferred = who.Item3,
            IsTargeted = who.Item4,
            FactId = "",
        });

    public static Gen<Dated<Activity>> Activity { get; } = Gen.Select(
        Gen.Select(Segment, Place, Gen.Enum<ActivityStatus>()),
        Gen.Enum<ActivityMetric>(),
        Gen.Int[0, 20],
        Date,
        (what, metric, value, date) => Row(
            new Activity
            {
                Segment = what.Item1,
                Region = what.Item2,
                Status = what.Item3,
                Metric = metric,
                Value = value * 0.1,
                Unit = value % 2 == 0 ? "t" : "kt",
            },
            date));

    public static Gen<GapInput> Input { get; } = Gen.Select(
        Gen.Select(Frame, Evidence.Array[0, MostRows], Activity.Array[0, MostRows]),
        Gen.Select(Resource.Array[0, 3], Statement.Array[0, 5], Indicator.Array[0, 5], Completeness.Array[0, 2]),
        (rows, more) => Numbered(new GapInput
        {
            Graph = rows.Item1,
            Places = Places,
            HomeRegion = "CITY",
            View = new AsOfView(Day, true),
            Evidence = rows.Item2,
            Activities = rows.Item3,
            Resources = more.Item1,
            Statements = more.Item2,
            Indicators = more.Item3,
            Completeness = more.Item4,
        }));

    public static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<RowDate> Date =>
        Gen.Select(
                AnyOf<int?>(null, 2012, 2018, 2021, 2023, 2024, 2025, 2026),
                AnyOf<string?>(null, "2024", "2025-03", "2025-09"))
            .Select(date => new RowDate(date.Item2 is { } known ? PartialDate.Parse(known) : null, date.Item1));

    private static Gen<ChainGraph> Frame => Gen.Select(
        Gen.Select(Gen.Enum<Stage>(), AnyOf<Scale?>(null, Scale.Large, Scale.Medium, Scale.Small), Gen.Enum<Fill>())
            .Array[Codes.Length],
        Gen.Select(Segment, Segment, Gen.Bool).Array[0, 20],
        Gen.Bool,
        (segments, links, isConfirmed) => new ChainGraph(
            Chains.Select((chain, order) => new Chain
            {
                Code = chain,
                NameZh = "",
                NameEn = "",
                Order = order,
                Confirmed = order == 0 || isConfirmed,
            }),
            Codes.Zip(segments, (code, one) => new Segment
            {
                Code = code,
                Chain = code[..4],
                GroupZh = "",
                GroupEn = "g",
                Order = 1,
                NameZh = "",
                NameEn = "",
                Stage = one.Item1,
                Scale = one.Item2,
                Fill = one.Item3,
            }),
            links.Where(link => link.Item1 != link.Item2).DistinctBy(link => (link.Item1, link.Item2)).Select(link =>
                new Supply { From = link.Item1, To = link.Item2, Input = "", Bound = link.Item3 })));

    private static Gen<Dated<Resource>> Resource => Gen.Select(Segment, Place, Date, (segment, place, date) =>
        Row(new Resource { Region = place, NameZh = "", Kind = "", Feeds = [segment] }, date));

    private static Gen<Dated<Statement>> Statement => Gen.Select(
        Segment, Place, Gen.Enum<Polarity>(), Sureness, Date, (segment, place, polarity, sureness, date) =>
            Row(new Statement { Region = place, Segment = segment, Polarity = polarity, Text = "" }, date, sureness));

    private static Gen<Dated<Indicator>> Indicator => Gen.Select(
        Segment, Place, Gen.Int[0, 10], Date, (segment, place, value, date) => Row(
            new Indicator
            {
                Region = place,
                Segment = segment,
                NameZh = "",
                Kind = "",
                Unit = "",
                Value = value,
                ReferenceValue = 10,
                ReferenceKind = ReferenceKind.InputAvailable,
            },
            date));

    private static Gen<Dated<Completeness>> Completeness => Gen.Select(
        Gen.Enum<CompletenessScope>(),
        Segment,
        Place,
        Date,
        (kind, segment, place, date) => Row(
            new Completeness
            {
                Region = place,
                ScopeKind = kind,
                Scope = kind switch
                {
                    CompletenessScope.Chain => segment[..4],
                    CompletenessScope.Group => $"{segment[..4]}/g",
                    _ => segment,
                },
            },
            date));

    private static Dated<T> Row<T>(T row, RowDate date, Confidence sureness = Confidence.High)
        where T : Fact => new(row, "", date, sureness);

    private static GapInput Numbered(GapInput input) => input with
    {
        Evidence =
        [
            .. input.Evidence.Select((row, index) =>
                row with { FactId = $"e{index:D2}", Project = ProjectOf(row) }),
        ],
        Activities = [.. input.Activities.Select((row, index) => row with { Id = $"a{index:D2}" })],
        Resources = [.. input.Resources.Select((row, index) => row with { Id = $"r{index:D2}" })],
        Statements = [.. input.Statements.Select((row, index) => row with { Id = $"s{index:D2}" })],
        Indicators = [.. input.Indicators.Select((row, index) => row with { Id = $"i{index:D2}" })],
        Completeness = [.. input.Completeness.Select((row, index) => row with { Id = $"c{index:D2}" })],
    };

    private static string? ProjectOf(EvidenceRow row) =>
        row.Kind is EvidenceKind.Pledged or EvidenceKind.Talked ? $"P-{row.Name}" : null;
}
