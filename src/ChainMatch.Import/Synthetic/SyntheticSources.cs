using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>
/// The sources of a synthetic graph, of all tiers so that evidence of every weight occurs, and who says what.
/// </summary>
internal sealed class SyntheticSources
{
    /// <summary>The year that the graph is of.</summary>
    internal const int ThisYear = 2025;

    private const int Count = 300;
    private const int FirstYear = 2008;
    private const string Tiers = "AAAABBBCCS";

    private static readonly PartialDate[] Days =
    [
        .. from year in Enumerable.Range(FirstYear, ThisYear - FirstYear + 1)
           from day in Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
           select PartialDate.Parse(
               new DateOnly(year, 1, 1).AddDays(day).ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static readonly PartialDate[] Months =
        [.. Days.Where(day => day.Day == 1).Select(day => PartialDate.Parse(day.ToString()[..^3]))];

    private readonly string[][] _alone;

    internal SyntheticSources(int seed)
    {
        All = [.. Enumerable.Range(0, Count).Select(number => Create(number, new Draw(seed, Topic.Sources, number)))];
        _alone = [.. All.Select(source => new[] { source.Id })];
    }

    /// <summary>The sources.</summary>
    internal IReadOnlyList<Source> All { get; }

    /// <summary>A year, mostly one of the last five.</summary>
    internal static int Year(Draw draw) => ThisYear - draw.Below(draw.Percent(70) ? 5 : ThisYear - FirstYear + 1);

    /// <summary>A date by year, month or day.</summary>
    internal static PartialDate Date(Draw draw) => draw.Below(3) switch
    {
        0 => PartialDate.OfYear(Year(draw)),
        1 => draw.Of(Months),
        _ => draw.Of(Days),
    };

    /// <summary>The fact with the sources that say it, in no order, with or without a date and a confidence.</summary>
    internal T Say<T>(T fact, Draw draw)
        where T : Fact => (T)(fact with
        {
            SourceIds = draw.Percent(70) ? draw.Of(_alone) : [.. draw.Some(All, 3).Select(source => source.Id)],
            AsOf = draw.Percent(50) ? null : Date(draw),
            Confidence = draw.Percent(70) ? null : (Confidence)draw.Below(3),
        });

    private static Source Create(int number, Draw draw)
    {
        var tier = Tiers[number % Tiers.Length];
        return new Source
        {
            Id = $"SRC-{tier}{number:D3}",
            Title = draw.Percent(10)
                ? null
                : $"合成来源{number:D3}(非真实) synthetic, nothing real",
            Publisher = draw.Percent(10) ? null : "合成数据 synthetic data",
            Url = draw.Percent(20) ? null : $"https://example.org/synthetic/{number}",
            Published = draw.Percent(30) ? null : Date(draw),
            Tier = EnumName.Find<SourceTier>(tier.ToString())!.Value,
        };
    }
}
