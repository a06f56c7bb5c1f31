using System.Globalization;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>
/// Severity and priority as sums to follow by hand (METHODS 3.3 (7)). The results are the gap's own figures; only the
/// steps between are worked out here.
/// </summary>
internal static class Arithmetic
{
    private static readonly string[] OfSeverity = ["neighbours", "position"];

    /// <summary>The letter by which METHODS names a component.</summary>
    internal static string LetterOf(string component) => component switch
    {
        "neighbours" => "N",
        "position" => "K",
        "inputsAtHand" => "S",
        _ => "V",
    };

    /// <summary>The working of the severity.</summary>
    internal static string Severity(Screen screen, Gap gap) => Line(
        screen,
        "severity = d",
        gap.Components.Where(part => OfSeverity.Contains(part.Name)),
        gap.Severity,
        $"d = {Figures.Share(gap.Deficit)}",
        gap);

    /// <summary>The working of the priority.</summary>
    internal static string Priority(Screen screen, Gap gap) => Line(
        screen,
        "priority = 100 * d * (1 - c)",
        gap.Components,
        gap.Priority,
        $"d = {Figures.Share(gap.Deficit)}, c = {Figures.Share(gap.Closing)}",
        gap);

    private static string Line(
        Screen screen, string left, IEnumerable<GapComponent> components, double? result, string given, Gap gap)
    {
        var known = components.Where(part => part.Value is not null).ToList();
        if (result is null)
        {
            var reason = gap.UnknownBecause
                ?? gap.Components.Select(part => part.UnknownBecause).FirstOrDefault(why => why is not null);
            return $"{left} * mean = {Figures.None}   ({(reason is null ? given : screen.Text(reason))})";
        }

        var sum = string.Join(" + ", known.Select(part => $"{Weight(part.Weight)}*{Figures.Share(part.Value)}"));
        return $"{left} * ({sum}) / {Weight(known.Sum(part => part.Weight))} = {Figures.Share(result)}   ({given})";
    }

    private static string Weight(double weight) => weight.ToString("0.00##", CultureInfo.InvariantCulture);
}
