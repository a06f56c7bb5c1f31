using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>The enterprises of a synthetic graph, what they are called elsewhere and which lists they are on.</summary>
internal sealed class SyntheticEnterprises(SyntheticSize size, SyntheticSources sources, SyntheticPlaces places)
{
    private static readonly string[] Kinds =
    [
        .. Enumerable.Repeat("COMPANY", 40), "GROUP", "GROUP", "COOPERATIVE", "COOPERATIVE", "COOPERATIVE",
        "ASSOCIATION", "FUND", "INSTITUTE", "GOVERNMENT", "OTHER",
    ];

    private static readonly string[] Lists = ["CHINA_500", "LISTED", "NATIONAL_AGRI_LEADER", "PRIVATE_500"];
    private static readonly string[] Suffixes = ["有限公司", "股份有限公司", "集团有限公司", "厂", ""];
    private static readonly string[] Notes = ["已注销(合成)", "失信(合成)", "警示:合成数据,\"不可引用\"", "合成 note"];

    /// <summary>The id of an enterprise; ids are in the order of the numbers.</summary>
    internal static string Id(int number) => $"E-{number + 1:D7}";

    /// <summary>The seat of an enterprise; null when nobody knows it.</summary>
    internal string? Seat(int number) => places.Seat(new Draw(size.Seed, Topic.Homes, number));

    internal Enterprise Enterprise(int number)
    {
        var draw = new Draw(size.Seed, Topic.Enterprises, number);
        var employees = draw.Percent(40) ? (1 << draw.Below(15)) + draw.Below(100) : (int?)null;
        var revenue = draw.Percent(35) ? draw.Below(50_000_000) / 100.0 : (double?)null;
        return sources.Say(
            new Enterprise
            {
                Id = Id(number),
                NameZh = Name(number) + draw.Of(Suffixes),
                NameEn = draw.Percent(60) ? $"Synthetic enterprise {number + 1}" : null,
                ShortName = draw.Percent(30) ? $"合企{number + 1}" : null,
                Kind = draw.Of(Kinds),
                HomeRegion = Seat(number),
                Founded = draw.Percent(50) ? SyntheticSources.Date(draw) : null,
                StateOwned = draw.Below(4) switch { 0 => true, 1 => false, _ => null },
                Employees = employees,
                EmployeesYear = employees is null ? null : SyntheticSources.Year(draw),
                RevenueWanYuan = revenue,
                RevenuePeriod = revenue is null ? null : $"{SyntheticSources.Year(draw)}Q1-Q3",
                Note = draw.Percent(1) ? draw.Of(Notes) : null,
            },
            draw);
    }

    /// <summary>Other names and codes. Listing codes begin with 98, which no exchange gives.</summary>
    internal IReadOnlyList<Identifier> Identifiers(int number)
    {
        var draw = new Draw(size.Seed, Topic.Identifiers, number);
        List<(string Scheme, string Value)> names = [];
        if (number % 10 == 3)
        {
            names.Add(("ALIAS", $"ＳＹＮ合成{number + 1}号㈱"));
        }

        if (number % 20 == 7)
        {
            names.Add(("FORMER_NAME", $"原合成企业{number + 1}"));
        }

        if (number % 500 == 5)
        {
            names.Add(("LISTING", $"{980_000 + (number / 500)}.BJ"));
        }

        if (draw.Percent(30))
        {
            names.Add(("USCC", CreditCode.Of(number)));
        }

        return
        [
            .. names.Select(name => sources.Say(
                new Identifier { Enterprise = Id(number), Scheme = name.Scheme, Value = name.Value }, draw)),
        ];
    }

    /// <summary>The lists that an enterprise is on; a year may be unknown.</summary>
    internal IReadOnlyList<Tag> Tags(int number)
    {
        var draw = new Draw(size.Seed, Topic.Tags, number);
        return number % 50 != 5
            ? []
            : [.. draw.Some(Lists, 3).Select(list => Tag(number, list, draw))];
    }

    private Tag Tag(int number, string list, Draw draw) => sources.Say(
        new Tag
        {
            Enterprise = Id(number),
            List = list,
            Year = draw.Percent(80) ? SyntheticSources.Year(draw) : null,
            Rank = draw.Percent(50) ? 1 + draw.Below(500) : null,
        },
        draw);

    /// <summary>A name; some are written as real sources write: full width, rare characters, commas.</summary>
    private static string Name(int number) => (number % 40) switch
    {
        1 => $"合成企业（Ｎｏ．{number + 1:D7}）",
        2 => $"合成𠮷企业{number + 1:D7}",
        3 => $"合成,企业{number + 1:D7}",
        4 => $"SynthetiC合成 企业{number + 1:D7}㈱",
        5 => $"合成𫠁😀企业{number + 1:D7}",
        _ => $"合成企业{number + 1:D7}",
    };
}
