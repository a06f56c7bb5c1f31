using System.Text.Json;
using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>Reads the input of a golden gap case.</summary>
internal static class GapCase
{
    public static GapInput InputOf(JsonElement json) => new()
    {
        Graph = new ChainGraph(
            Rows(json, "chains", Chain), Rows(json, "segments", Segment), Rows(json, "supplies", Supply)),
        Places = new Places(Rows(json, "regions", Region)),
        HomeRegion = json.Text("homeRegion")!,
        View = new AsOfView(
            DateOnly.Parse(json.Text("asOf")!, null), json.GetProperty("newestView").GetBoolean()),
        Evidence = [.. Rows(json, "evidence", Evidence)],
        Activities = Dated(json, "activity", Activity),
        Resources = Dated(json, "resources", Resource),
        Statements = Dated(json, "statements", Statement),
        Indicators = Dated(json, "indicators", Indicator, row => row.Number("value") is not null),
        Completeness = Dated(json, "completeness", Completeness),
        LocationQuotients = json.GetProperty("locationQuotients").EnumerateObject()
            .ToDictionary(one => one.Name, one => one.Value.GetDouble()),
    };

    public static GapParameters ParametersOf(JsonElement json)
    {
        var (one, v, weights) = (json, json.GetProperty("v"), json.GetProperty("weights"));
        return new GapParameters
        {
            PresentThreshold = one.Number("present")!.Value,
            ImaginedNovelties = one.Number("k")!.Value,
            LargeVisibility = v.Number("large")!.Value,
            MediumVisibility = v.Number("medium")!.Value,
            SmallVisibility = v.Number("small")!.Value,
            SilentCoverage = one.Number("silentKappa")!.Value,
            SuspectedDeficit = one.Number("suspected")!.Value,
            StaleYears = one.Year("staleYears")!.Value,
            NoneValidYears = one.Year("noneValidYears")!.Value,
            WeakCover = one.Number("cover")!.Value,
            WeakLocationQuotient = one.Number("lqWeak")!.Value,
            StrongLocationQuotient = one.Number("lqStrong")!.Value,
            StrongFirms = one.Year("strongFirms")!.Value,
            StrongConfidence = one.Number("strongConf")!.Value,
            BuildingDeficit = one.Number("building")!.Value,
            StatedDeficit = one.Number("stated")!.Value,
            PledgedChance = one.Number("qPledged")!.Value,
            TalkedChance = one.Number("qTalked")!.Value,
            NeighboursWeight = weights.Number("n")!.Value,
            PositionWeight = weights.Number("k")!.Value,
            InputsAtHandWeight = weights.Number("s")!.Value,
            TypicalSizeWeight = weights.Number("v")!.Value,
            BottleneckPosition = one.Number("bottleneckK")!.Value,
            ExpandRatio = one.Number("expandRatio")!.Value,
        };
    }

    private static IEnumerable<T> Rows<T>(JsonElement json, string name, Func<JsonElement, int, T> read) =>
        json.GetProperty(name).EnumerateArray().Select(read);

    private static List<Dated<T>> Dated<T>(
        JsonElement json, string name, Func<JsonElement, T> read, Func<JsonElement, bool>? isRow = null)
        where T : Fact =>
    [
        .. json.GetProperty(name).EnumerateArray().Where(isRow ?? (_ => true)).Select((row, index) => new Dated<T>(
            read(row),
            $"{name}:{index:D4}",
            DateOf(row),
            row.Enum<Confidence>("confidence") ?? Confidence.High)),
    ];

    private static RowDate DateOf(JsonElement row) => RowDate.Of(
        new Completeness { Scope = "", ScopeKind = default, Region = "", AsOf = row.Date("asOf") },
        row.Year("year"),
        null);

    private static Chain Chain(JsonElement row, int index) => new()
    {
        Code = row.Text("code")!,
        NameZh = row.Text("code")!,
        NameEn = row.Text("code")!,
        Order = index,
        Confirmed = row.GetProperty("confirmed").GetBoolean(),
    };

    private static Segment Segment(JsonElement row, int index) => new()
    {
        Code = row.Text("code")!,
        Chain = row.Text("chain")!,
        Stage = row.Enum<Stage>("stage")!.Value,
        GroupZh = row.Text("group")!,
        GroupEn = row.Text("group")!,
        Order = index,
        NameZh = row.Text("code")!,
        NameEn = row.Text("code")!,
        Scale = row.Enum<Scale>("scale"),
        Fill = row.Enum<Fill>("fill"),
    };

    private static Supply Supply(JsonElement row, int index) => new()
    {
        From = row.Text("from")!,
        To = row.Text("to")!,
        Input = "",
        Bound = row.GetProperty("bound").GetBoolean(),
    };

    private static Region Region(JsonElement row, int index) => new()
    {
        Code = row.Text("code")!,
        Kind = RegionKind.County,
        Parent = row.Text("parent"),
        NameZh = row.Text("code")!,
    };

    private static EvidenceRow Evidence(JsonElement row, int index) => EvidenceJson.Read(row, $"evidence:{index:D4}");

    private static Activity Activity(JsonElement row) => new()
    {
        Segment = row.Text("segment")!,
        Region = row.Text("region")!,
        Status = row.Enum<ActivityStatus>("status")!.Value,
        Metric = row.Enum<ActivityMetric>("metric"),
        Value = row.Number("value"),
        Unit = row.Text("unit"),
    };

    private static Resource Resource(JsonElement row) => new()
    {
        Region = row.Text("region")!,
        NameZh = row.Text("name")!,
        Kind = "",
        Feeds = [.. row.GetProperty("feeds").EnumerateArray().Select(segment => segment.GetString()!)],
    };

    private static Statement Statement(JsonElement row) => new()
    {
        Region = row.Text("region")!,
        Chain = row.Text("chain"),
        Stage = row.Enum<Stage>("stage"),
        Segment = row.Text("segment"),
        Polarity = row.Enum<Polarity>("polarity")!.Value,
        Text = "",
    };

    private static Indicator Indicator(JsonElement row) => new()
    {
        Region = row.Text("region")!,
        Segment = row.Text("segment"),
        NameZh = "",
        Kind = "",
        Unit = "",
        Value = row.Number("value")!.Value,
        ReferenceValue = row.Number("reference"),
        ReferenceKind = row.Enum<ReferenceKind>("referenceKind"),
    };

    private static Completeness Completeness(JsonElement row) => new()
    {
        ScopeKind = row.Enum<CompletenessScope>("scopeKind")!.Value,
        Scope = row.Text("scope")!,
        Region = row.Text("region")!,
    };
}
