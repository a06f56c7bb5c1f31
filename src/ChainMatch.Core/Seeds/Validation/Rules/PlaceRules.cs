using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of places: codes of GB/T 2260 and what lies in what.</summary>
internal sealed class RegionRules : FactRules<Region>
{
    private RegionCycles _cycles = RegionCycles.Find([]);

    internal RegionRules(SeedIndex index)
    {
        Or(
            RuleFor(region => region.Code).Must((region, code) => PlaceCode.HasForm(code, region.Kind)),
            SeedRules.PlaceCode,
            region => $"'{region.Code}' is no {EnumName.Of(region.Kind)}; write {PlaceCode.FormOf(region.Kind)}.",
            nameof(Region.Code), nameof(Region.Kind));
        Or(
            RuleFor(region => region.Parent).Must((region, _) => _cycles.Members.Contains(region.Code)
                || !PlaceCode.HasForm(region.Code, region.Kind) || IsIn(region, index)),
            SeedRules.PlaceParent,
            region => $"A {EnumName.Of(region.Kind)} lies in {HoldersOf(region.Kind)}; name such a place as parent.",
            nameof(Region.Parent), nameof(Region.Kind), nameof(Region.Code));
    }

    public override void LookAt(IEnumerable<SeedRow> rows) => _cycles = RegionCycles.Find(rows);

    /// <summary>A circle is reported as such and not once more as a parent that cannot hold its child.</summary>
    public override void Check(SeedRow row, ProblemList problems)
    {
        _cycles.Report(row, problems);
        base.Check(row, problems);
    }

    /// <summary>A parent that is unknown or could not be read is another rule's fault.</summary>
    private static bool IsIn(Region region, SeedIndex index) => region.Parent is null
        ? region.Kind is RegionKind.Province
        : index.Region(region.Parent) is not { } parent || Holds(parent.Kind, region.Kind);

    private static bool Holds(RegionKind parent, RegionKind kind) => kind switch
    {
        RegionKind.Province => false,
        RegionKind.City => parent is RegionKind.Province,
        RegionKind.County => parent is RegionKind.City or RegionKind.Province,
        _ => parent is RegionKind.City or RegionKind.County,
    };

    private static string HoldersOf(RegionKind kind) => kind switch
    {
        RegionKind.Province => "nothing (leave its parent empty)",
        RegionKind.City => "a PROVINCE",
        RegionKind.County => "a CITY, or a PROVINCE that administers it directly",
        _ => "a COUNTY or a CITY",
    };
}

/// <summary>Rules of parks.</summary>
internal sealed class ParkRules : FactRules<Park>
{
    internal ParkRules(SeedIndex index) => Or(
        RuleFor(park => park.Code)
            .Must(code => code is null || index.Region(code) is null or { Kind: RegionKind.Park }),
        SeedRules.ParkRegion,
        park => $"'{park.Code}' is not of kind PARK; name a park or correct its kind in regions.csv.",
        nameof(Park.Code));
}

/// <summary>Rules of what a place has.</summary>
internal sealed class ResourceRules : FactRules<Resource>
{
    internal ResourceRules()
    {
        NotNegative(resource => resource.Quantity);
        FigureHasUnit(resource => resource.Quantity, nameof(Resource.Unit));
    }
}
