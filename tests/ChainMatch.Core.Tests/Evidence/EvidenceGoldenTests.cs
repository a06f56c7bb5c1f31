using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Evidence;

/// <summary>The golden case of METHODS 3.3 (0): seed rows in, evidence rows out.</summary>
public sealed class EvidenceGoldenTests
{
    [Fact]
    public void Seed_rows_give_the_golden_evidence()
    {
        var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(SharedFolder.Require("datasets/gap_golden"), "derive.json"))).RootElement;
        var expected = json.GetProperty("expected").GetProperty("evidence").EnumerateArray()
            .Select(row => EvidenceJson.Read(row, factId: ""));

        var derived = EvidenceDerivation.Derive(FactsOf(json));

        Assert.All(derived, row => Assert.NotEmpty(row.FactId));
        Assert.Equal(Sorted(expected), Sorted(derived.Select(row => row with { FactId = "" })));
    }

    private static IEnumerable<string> Sorted(IEnumerable<EvidenceRow> rows) =>
        rows.Select(row => row.ToString()).Order(StringComparer.Ordinal);

    private static RegionFacts FactsOf(JsonElement json) => new()
    {
        Region = new Region { Code = "R", Kind = RegionKind.City, NameZh = "R" },
        Sites = Rows(json, "sites", Site),
        Enterprises = Rows(json, "sites", Enterprise).Where(enterprise => enterprise.Id is not "").DistinctBy(
            enterprise => enterprise.Id).ToList(),
        Operations = Rows(json, "operates", Operation),
        Projects = Rows(json, "projects", Project),
        Activities = Rows(json, "activity", Activity),
        Resources = [],
        Indicators = [],
        Statements = [],
        Completeness = [],
        Policies = [],
        Parks = [],
        Keys = new FactKeys(new Dictionary<Fact, string>()),
        Sources = Rows(json, "sources", Source).ToDictionary(source => source.Id),
    };

    private static List<T> Rows<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static string[] Codes(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(code => code.GetString()!)];

    private static Source Source(JsonElement row) => new()
    {
        Id = row.Text("id")!,
        Tier = row.Enum<SourceTier>("tier")!.Value,
        Published = row.Date("published"),
    };

    private static Site Site(JsonElement row) => new()
    {
        Id = row.Text("id")!,
        Enterprise = row.Text("enterprise"),
        Kind = "PLANT",
        NameZh = "",
        Region = row.Text("region")!,
    };

    private static Enterprise Enterprise(JsonElement row) => new()
    {
        Id = row.Text("enterprise") ?? "",
        NameZh = "",
        Kind = row.GetProperty("legal").GetBoolean() ? "COMPANY" : "ASSOCIATION",
    };

    private static Operation Operation(JsonElement row) => new()
    {
        Site = row.Text("site")!,
        Segment = row.Text("segment")!,
        Status = row.Enum<OperationStatus>("status")!.Value,
        Basis = row.Enum<OperationBasis>("basis")!.Value,
        Targeted = row.GetProperty("targeted").GetBoolean(),
        Year = row.Year("year"),
        AsOf = row.Date("asOf"),
        SourceIds = Codes(row, "sourceIds"),
    };

    private static Project Project(JsonElement row) => new()
    {
        Id = row.Text("id")!,
        Name = "",
        Region = row.Text("region")!,
        Segments = Codes(row, "segments"),
        Stage = row.Enum<ProjectStage>("stage"),
        RecordType = row.Enum<ProjectRecord>("recordType")!.Value,
        Date = row.Year("year") is { } year ? PartialDate.Parse($"{year}") : null,
        AsOf = row.Date("asOf"),
        SourceIds = Codes(row, "sourceIds"),
    };

    private static Activity Activity(JsonElement row) => new()
    {
        Segment = row.Text("segment")!,
        Region = row.Text("region")!,
        Status = row.Enum<ActivityStatus>("status")!.Value,
        Metric = row.Enum<ActivityMetric>("metric"),
        Value = row.Number("value"),
        Targeted = row.GetProperty("targeted").GetBoolean(),
        Year = row.Year("year"),
        AsOf = row.Date("asOf"),
        SourceIds = Codes(row, "sourceIds"),
    };
}
