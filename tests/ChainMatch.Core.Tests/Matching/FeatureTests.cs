using ChainMatch.Model;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

public sealed class FeatureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fit_is_the_best_of_what_speaks_for_it()
    {
        await using var store = Store(
            Firm("E-1"), Makes("E-1", Flour, Confidence.Low), Builds("P-1", "E-1", OtherCity, Flour, ProjectStage.Started),
            Firm("E-2"), Makes("E-2", Grain, Confidence.Medium),
            Firm("E-3"), Makes("E-3", Ore) with { Products = ["面粉"] },
            Firm("E-4"), Builds("P-4", "E-4", County, Flour, ProjectStage.Negotiation),
            Firm("E-5"), Builds("P-5", "E-5", County, Bread, ProjectStage.Negotiation),
            Firm("E-6"), Builds("P-6", "E-6", County, Packing, ProjectStage.Negotiation));

        var fit = await ValuesAsync(store, "fit");

        Assert.Equal(0.9, fit["E-1"]!.Value, 9);
        Assert.Equal(0.35 * 0.7, fit["E-2"]!.Value, 9);
        Assert.Equal(0.3, fit["E-3"]!.Value, 9);
        Assert.Equal(0.6, fit["E-4"]!.Value, 9);
        Assert.Equal(0.35 * 0.6, fit["E-5"]!.Value, 9);
        Assert.Equal(0.15, fit["E-6"]!.Value, 9);
    }

    [Fact]
    public async Task A_tie_counts_by_kind_age_and_what_it_is_about()
    {
        await using var store = Store(
        [
            Firm("E-0", County), .. WorksHere("E-0", Grain),
            Firm("E-1"), Makes("E-1", Flour), TiedTo("E-1", TieKind.SupplierOfLocal, "E-0"),
            Firm("E-2"), Makes("E-2", Flour), TiedTo("E-2", TieKind.VisitedBy, City, "2021"),
            Firm("E-3"), Makes("E-3", Flour), TiedTo("E-3", TieKind.BuyerOfLocal, Flour),
            Firm("E-4"), Makes("E-4", Flour), Builds("P-4", "E-4", County, Packing, ProjectStage.ContractSigned),
            Firm("E-5"), Makes("E-5", Flour),
        ]);

        var tie = await ValuesAsync(store, "tie");

        Assert.Equal(0.8 * 0.6, tie["E-1"]!.Value, 9);
        Assert.Equal(0.6 * 0.7, tie["E-2"]!.Value, 9);
        Assert.Equal(0.7, tie["E-3"]!.Value, 9);
        Assert.Equal(0.8 * 0.3, tie["E-4"]!.Value, 9);
        Assert.Null(tie["E-5"]);
    }

    [Fact]
    public async Task Nearby_counts_projects_of_the_province_outside_the_region()
    {
        await using var store = Store(
            Firm("E-1"), Makes("E-1", Flour), Builds("P-1", "E-1", OtherCity, Bread, ProjectStage.ContractSigned, "2020"),
            Firm("E-2"), Makes("E-2", Flour), Builds("P-2", "E-2", County, Flour, ProjectStage.Started),
            Firm("E-3"), Makes("E-3", Flour), Builds("P-3", "E-3", OtherCity, Flour, ProjectStage.Withdrawn));

        var nearby = await ValuesAsync(store, "nearby");

        Assert.Equal(0.7 * 0.7 * 0.6, nearby["E-1"]!.Value, 9);
        Assert.Null(nearby["E-2"]);
        Assert.Null(nearby["E-3"]);
    }

    [Fact]
    public async Task Home_size_and_lists_are_read_from_the_enterprise()
    {
        await using var store = Store(
            Firm("E-1", OtherCity) with { Employees = 1000, EmployeesYear = 2018 }, Makes("E-1", Flour),
            new Tag { Enterprise = "E-1", List = "LISTED", Year = 2021, SourceIds = ["SRC-A"] },
            Firm("E-2"), Makes("E-2", Flour),
            new Tag { Enterprise = "E-2", List = "CHINA_500", SourceIds = ["SRC-S"] },
            Firm("E-3", null), Makes("E-3", Flour),
            new Tag { Enterprise = "E-3", List = "CHINA_500", Year = 2023, SourceIds = ["SRC-A"] });

        var home = await ValuesAsync(store, "home");
        var size = await ValuesAsync(store, "size");
        var list = await ValuesAsync(store, "list");

        Assert.Equal([1, 0, null], [home["E-1"], home["E-2"], home["E-3"]]);
        Assert.Equal([0.5, null, null], [size["E-1"], size["E-2"], size["E-3"]]);
        Assert.Equal([0.5, null, 1], [list["E-1"], list["E-2"], list["E-3"]]);
    }

    [Theory]
    [InlineData("SERVICE", 0.5)]
    [InlineData("EQUIPMENT", 0.4)]
    [InlineData("PROCESSOR", 1)]
    public async Task A_role_counts_in_a_middle_segment(string role, double worth)
    {
        await using var store = Store(Firm("E-1"), Makes("E-1", Flour) with { Role = role, RevenueShare = 0.25 });

        var roles = await ValuesAsync(store, "role");
        var shares = await ValuesAsync(store, "share");

        Assert.Equal(worth, roles["E-1"]!.Value, 9);
        Assert.Equal(0.5, shares["E-1"]!.Value, 9);
    }

    private static async Task<Dictionary<string, double?>> ValuesAsync(SnapshotStore store, string feature)
    {
        var list = await MatchAsync(store, Flour, Token);
        return list.Targets.ToDictionary(
            target => target.Enterprise.Enterprise.Id,
            target => target.Contributions.Single(part => part.Feature == feature).Value);
    }
}
