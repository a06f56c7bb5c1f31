using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>
/// An invented city of one county in a province with one other city: chain X makes flour from grain and bread from flour,
/// and packs; chain Y mines.
/// </summary>
internal static class SmallCity
{
    public const string Province = "100000";
    public const string City = "100100";
    public const string County = "100101";
    public const string OtherCity = "100200";
    public const string FarProvince = "200000";

    public const string Grain = "X-U01";
    public const string Flour = "X-M01";
    public const string Bread = "X-D01";
    public const string Packing = "X-S01";
    public const string Ore = "Y-U01";

    public static readonly DateOnly Today = new(2025, 12, 31);

    public static IReadOnlyList<string> Segments { get; } = [Grain, Flour, Bread, Packing, Ore];

    public static IReadOnlyList<Fact> Frame { get; } =
    [
        new Source { Id = "SRC-A", Tier = SourceTier.A, Published = PartialDate.Parse("2024-01-01") },
        new Source { Id = "SRC-S", Tier = SourceTier.S },
        Place(Province, RegionKind.Province, null),
        Place(City, RegionKind.City, Province),
        Place(County, RegionKind.County, City),
        Place(OtherCity, RegionKind.City, Province),
        Place(FarProvince, RegionKind.Province, null),
        new Chain { Code = "X", NameZh = "面", NameEn = "Bread", Order = 1, Confirmed = true, SourceIds = ["SRC-A"] },
        new Chain { Code = "Y", NameZh = "矿", NameEn = "Ore", Order = 2, Confirmed = true, SourceIds = ["SRC-A"] },
        Step(Grain, "X", Stage.Upstream),
        Step(Flour, "X", Stage.Midstream) with { Keywords = ["面粉"] },
        Step(Bread, "X", Stage.Downstream),
        Step(Packing, "X", Stage.Support),
        Step(Ore, "Y", Stage.Upstream),
        new Supply { From = Grain, To = Flour, Input = "粮食", SourceIds = ["SRC-A"] },
        new Supply { From = Flour, To = Bread, Input = "面粉", SourceIds = ["SRC-A"] },
    ];

    public static Enterprise Firm(string id, string? home = FarProvince) => new()
    {
        Id = id,
        NameZh = $"{id}公司",
        Kind = "COMPANY",
        HomeRegion = home,
        SourceIds = ["SRC-A"],
    };

    public static Capability Makes(string enterprise, string segment, Confidence confidence = Confidence.High) => new()
    {
        Enterprise = enterprise,
        Segment = segment,
        Role = "MAKER",
        Confidence = confidence,
        SourceIds = ["SRC-A"],
    };

    public static Tie TiedTo(string enterprise, TieKind kind, string target, string asOf = "2025-06") => new()
    {
        Enterprise = enterprise,
        Kind = kind,
        Target = target,
        SourceIds = ["SRC-A"],
        AsOf = PartialDate.Parse(asOf),
    };

    public static Project Builds(
        string id, string enterprise, string region, string segment, ProjectStage stage, string date = "2024") => new()
        {
            Id = id,
            Name = $"{id}项目",
            Enterprises = [enterprise],
            Region = region,
            Segments = [segment],
            Stage = stage,
            Date = PartialDate.Parse(date),
            RecordType = ProjectRecord.Single,
            SourceIds = ["SRC-A"],
        };

    /// <summary>A site in the county, at work in a segment.</summary>
    public static IEnumerable<Fact> WorksHere(string enterprise, string segment, string source = "SRC-A") =>
    [
        new Site
        {
            Id = $"S-{enterprise}",
            Enterprise = enterprise,
            Kind = "PLANT",
            NameZh = "厂",
            Region = County,
            SourceIds = [source],
        },
        new Operation
        {
            Site = $"S-{enterprise}",
            Segment = segment,
            Status = OperationStatus.Operating,
            Basis = OperationBasis.Source,
            Year = 2024,
            SourceIds = [source],
        },
    ];

    public static SnapshotStore Store(params IEnumerable<Fact> facts) => StoreOf(City, facts);

    public static SnapshotStore StoreOf(string home, params IEnumerable<Fact> facts) => new(
        FactSet.Of([.. Frame, .. facts]),
        new DataSetInfo(
            new Manifest
            {
                Id = "small-city",
                TitleZh = "小城",
                TitleEn = "Small city",
                AsOf = Today,
                HomeRegion = home,
                Files = [],
                Units = "units.json",
                Vocabulary = "vocabulary.json",
            },
            new Vocabulary(
                new Dictionary<string, UnitDefinition>(),
                new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>()),
            new MatchingRules { HomeNearness = new Dictionary<string, double> { [Province] = 1 } }));

    /// <summary>The targets of a segment in the city, with a reference set of its own.</summary>
    public static async Task<TargetList> MatchAsync(
        IGraphStore store, string segment, CancellationToken cancellationToken, DateOnly? asOf = null, string? region = null)
    {
        using var models = new TempFolder();
        using var references = new ReferenceSets(store, models.Path);
        return await new TargetMatcher(store, references).MatchAsync(
            new MatchRequest { Segment = segment, AsOf = asOf, Region = region }, cancellationToken);
    }

    private static Region Place(string code, RegionKind kind, string? parent) => new()
    {
        Code = code,
        Kind = kind,
        Parent = parent,
        NameZh = $"地{code}",
        SourceIds = ["SRC-A"],
    };

    private static Segment Step(string code, string chain, Stage stage) => new()
    {
        Code = code,
        Chain = chain,
        Stage = stage,
        GroupZh = "组",
        GroupEn = "Group",
        Order = 100,
        NameZh = $"环节{code}",
        NameEn = $"Segment {code}",
        SourceIds = ["SRC-A"],
    };
}
