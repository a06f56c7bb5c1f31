using ChainMatch.Model;
using CsCheck;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

/// <summary>Random facts of eight firms from outside and one local firm of the small city.</summary>
internal static class RandomCity
{
    private const string Local = "E-L";

    private static readonly Gen<string> FirmId = Gen.Int[0, 7].Select(number => $"E-{number}");
    private static readonly Gen<string> Segment = AnyOf([.. Segments]);
    private static readonly Gen<string> Date = AnyOf("2015", "2020-06", "2023", "2025-03-01");

    private static readonly Gen<Fact> Capability = Gen.Select(FirmId, Segment, Gen.Enum<Confidence>(), Date, Gen.Bool)
        .Select(Fact (firm, segment, confidence, date, hasProduct) => Makes(firm, segment, confidence) with
        {
            AsOf = PartialDate.Parse(date),
            Products = hasProduct ? ["面粉"] : [],
        });

    private static readonly Gen<Fact> Tie = Gen.Select(
            FirmId, Gen.Enum<TieKind>(), AnyOf(City, County, Flour, Ore, Local), Date)
        .Select(Fact (firm, kind, target, date) => TiedTo(firm, kind, target, date));

    private static readonly Gen<Fact> AnyProject = Gen.Select(
            FirmId, AnyOf(County, City, OtherCity, FarProvince), Segment, Gen.Enum<ProjectStage>(), Date)
        .Select(Fact (firm, place, segment, stage, date) => Builds("P", firm, place, segment, stage, date));

    /// <summary>Facts with their firms; the frame of the city comes on top.</summary>
    public static Gen<Fact[]> Facts { get; } = Gen.OneOf(Capability, Tie, AnyProject).Array[0, 30].Select(Numbered);

    /// <summary>The firms themselves: their rows do not vary.</summary>
    public static IReadOnlyList<Fact> Firms { get; } =
    [
        Firm(Local, County), .. WorksHere(Local, Grain),
        .. Enumerable.Range(0, 8).Select(number => Firm($"E-{number}", Homes[number % Homes.Length]) with
        {
            Employees = number % 2 == 0 ? 300 * (number + 1) : null,
        }),
    ];

    private static string?[] Homes => [FarProvince, OtherCity, null, Province];

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Fact[] Numbered(Fact[] facts) =>
    [
        .. facts.Index().Select(Fact (entry) =>
            entry.Item is Project project ? project with { Id = $"P-{entry.Index}" } : entry.Item),
    ];
}
