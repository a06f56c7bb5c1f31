using System.Globalization;
using System.Text.RegularExpressions;

namespace ChainMatch.Model;

/// <summary>A date at the precision its source gives: a year, a month or a day.</summary>
public readonly partial record struct PartialDate
{
    private PartialDate(int year, int? month, int? day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1900 to 2999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null when only the month or the year is known.</summary>
    public int? Day { get; }

    /// <summary>The last day that the date can mean: 2024 stands for 2024-12-31 (METHODS 3.3 (0)).</summary>
    public DateOnly LastDay => new(
        Year,
        Month ?? 12,
        Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The date of which only the year is known.</summary>
    /// <param name="year">The year, 1900 to 2999.</param>
    public static PartialDate OfYear(int year) => new(year, null, null);

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Reads <c>2024</c>, <c>2024-03</c> or <c>2024-03-15</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || Form().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var month = Part(match.Groups[2]);
        var day = Part(match.Groups[3]);
        if (month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;

        static int? Part(Group group) =>
            group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Reads a partial date.</summary>
    /// <exception cref="FormatException">The text is not <c>YYYY[-MM[-DD]]</c>.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"'{text}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD.");

    /// <summary>The form of the seed files, <c>YYYY[-MM[-DD]]</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    [GeneratedRegex(@"^((?:19|2[0-9])[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
