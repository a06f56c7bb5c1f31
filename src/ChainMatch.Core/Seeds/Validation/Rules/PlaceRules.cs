using System.Text.RegularExpressions;
using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of places: codes of GB/T 2260 and what lies in what.</summary>
internal sealed partial class RegionRules : FactRules<Region>
{
    private IReadOnlySet<string> _onCycle = new HashSet<string>();

    internal RegionRules(SeedIndex index)
    {
        Or(
            RuleFor(region => region.Code).Must((region, code) => HasForm(code, region.Kind)),
            SeedRules.PlaceCode,
            region => $"'{region.Code}' is no code of a {EnumName.Of(region.Kind)}; it is {FormOf(region.Kind)}.",
            nameof(Region.Code), nameof(Region.Kind));
        Or(
            RuleFor(region => region.Parent).Must((region, _) => _onCycle.Contains(region.Code) || IsIn(region, index)),
            SeedRules.PlaceParent,
            region => $"A {EnumName.Of(region.Kind)} lies in {HoldersOf(region.Kind)}; name such a place as parent.",
            nameof(Region.Parent), nameof(Region.Kind), nameof(Region.Code));
    }

    /// <summary>A circle is reported as such and not once more as a parent that cannot hold its child.</summary>
    public override void Check(SeedTable table, ProblemList problems)
    {
        _onCycle = RegionCycles.Report(table, problems);
        base.Check(table, problems);
    }

    private static bool HasForm(string code, RegionKind kind) => kind switch
    {
        RegionKind.Park => Park().IsMatch(code),
        _ when !SixDigits().IsMatch(code) => false,
        RegionKind.Province => code.EndsWith("0000", StringComparison.Ordinal),
        RegionKind.City => code.EndsWith("00", StringComparison.Ordinal)
            && !code.EndsWith("0000", StringComparison.Ordinal),
        _ => !code.EndsWith("00", StringComparison.Ordinal),
    };

    private static string FormOf(RegionKind kind) => kind switch
    {
        RegionKind.Province => "six digits of GB/T 2260 that end in 0000",
        RegionKind.City => "six digits of GB/T 2260 that end in 00, not in 0000",
        RegionKind.County => "six digits of GB/T 2260 that do not end in 00",
        _ => "the code of a city or county with -P01, -P02, … behind it",
    };

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

    [GeneratedRegex(@"^[1-9][0-9]{5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^[1-9][0-9]{5}-P[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Park();
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
