using System.Globalization;

namespace ChainMatch.Cli.Output;

/// <summary>Numbers as tables show them, the same in every culture. "-" is "no figure", which is never 0.</summary>
internal static class Figures
{
    /// <summary>What stands where there is no figure.</summary>
    internal const string None = "-";

    /// <summary>A share or a severity, 4 decimals.</summary>
    internal static string Share(double? value) => Format(value, "0.0000");

    /// <summary>A difference between two shares, 4 decimals and its sign.</summary>
    internal static string Signed(double? value) => Format(value, "+0.0000;-0.0000;0.0000");

    /// <summary>Points or a score, 2 decimals.</summary>
    internal static string Points(double? value) => Format(value, "0.00");

    /// <summary>A measured figure as its source gives it.</summary>
    internal static string Exact(double? value) => Format(value, "0.######");

    /// <summary>A share as a percentage without decimals.</summary>
    internal static string Percent(double? value) =>
        value is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%") : None;

    /// <summary>Two shares as a range of percentages.</summary>
    internal static string Range(double? low, double? high) =>
        low is null || high is null ? None : $"{Percent(low)}..{Percent(high)}";

    /// <summary>A whole number.</summary>
    internal static string Count(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? None;

    /// <summary>A day.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Format(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? None;
}
