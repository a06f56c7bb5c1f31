using System.Text.RegularExpressions;
using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>
/// The forms of place codes: GB/T 2260 for provinces, cities and counties, a number behind it for parks.
/// </summary>
internal static partial class PlaceCode
{
    /// <summary>Whether a code has the form of its kind.</summary>
    internal static bool HasForm(string? code, RegionKind kind) => code is not null && kind switch
    {
        RegionKind.Park => Park().IsMatch(code),
        _ when !SixDigits().IsMatch(code) => false,
        RegionKind.Province => code.EndsWith("0000", StringComparison.Ordinal),
        RegionKind.City => code.EndsWith("00", StringComparison.Ordinal)
            && !code.EndsWith("0000", StringComparison.Ordinal),
        _ => !code.EndsWith("00", StringComparison.Ordinal),
    };

    /// <summary>The form of a kind in words.</summary>
    internal static string FormOf(RegionKind kind) => kind switch
    {
        RegionKind.Province => "six digits of GB/T 2260 that end in 0000",
        RegionKind.City => "six digits of GB/T 2260 that end in 00, not in 0000",
        RegionKind.County => "six digits of GB/T 2260 that do not end in 00",
        _ => "the code of a city or county with -P01, -P02, … behind it",
    };

    [GeneratedRegex(@"^[1-9][0-9]{5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^[1-9][0-9]{5}-P[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Park();
}
