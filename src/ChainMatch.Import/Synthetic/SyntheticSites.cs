using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>The sites of a synthetic graph: whose they are, where they are and what they work in.</summary>
internal sealed class SyntheticSites
{
    private const int SurelyHere = 8;
    private const int ClashEvery = 500;

    private static readonly string[] Kinds =
        ["PLANT", "PLANT", "PLANT", "FARM", "MINE", "OFFICE", "BASE", "LAB", "OTHER"];

    private static readonly string[] Roles = ["MAKER", "MAKER", "PROCESSOR", "OPERATOR", "SERVICE", "EQUIPMENT"];
    private static readonly string[] Units = ["万吨/年", "吨/年", "万头/年"];

    private readonly SyntheticSize _size;
    private readonly SyntheticSources _sources;
    private readonly SyntheticPlaces _places;
    private readonly SyntheticChains _chains;
    private readonly SyntheticEnterprises _enterprises;

    internal SyntheticSites(
        SyntheticSize size,
        SyntheticSources sources,
        SyntheticPlaces places,
        SyntheticChains chains,
        SyntheticEnterprises enterprises)
    {
        (_size, _sources, _places, _chains, _enterprises) = (size, sources, places, chains, enterprises);
        var home = places.Home.ToHashSet(StringComparer.Ordinal);
        Locals =
        [
            .. Enumerable.Range(0, size.Sites)
                .Select(Standing)
                .Where(site => site.Owner is not null && home.Contains(site.Place))
                .Select(site => site.Owner!.Value)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>The enterprises with a site in the home city or in a place of it, by number; never empty.</summary>
    internal IReadOnlyList<int> Locals { get; }

    internal Site Site(int number)
    {
        var (owner, place) = Standing(number);
        var draw = new Draw(_size.Seed, Topic.Sites, number);
        return _sources.Say(
            new Site
            {
                Id = Id(number),
                Enterprise = owner is { } known ? SyntheticEnterprises.Id(known) : null,
                Kind = draw.Of(Kinds),
                NameZh = number % 30 == 4 ? $"合成基地（㐀𠀀）{number + 1}" : $"合成场所{number + 1}",
                Region = place,
            },
            draw);
    }

    /// <summary>What a site works in: a segment mostly, sometimes none, two or three.</summary>
    internal IReadOnlyList<Operation> Operations(int number)
    {
        var draw = new Draw(_size.Seed, Topic.Operations, number);
        var segment = _chains.WorkedSegment(draw);
        List<Operation> rows = [];
        for (var count = number < SurelyHere ? 1 : Count(draw); count > 0; count--)
        {
            rows.Add(Operation(number, segment, draw));
            segment = _chains.Near(segment, draw);
        }

        if (rows is [var first, ..] && number % ClashEvery < 2)
        {
            // The same place, segment and year again, as another source reports it.
            rows.Add(_sources.Say(first with { Note = "合成：另一来源", Role = draw.Of(Roles) }, draw));
        }

        return rows;
    }

    private static int Count(Draw draw) => draw.Below(100) switch
    {
        < 28 => 0,
        < 90 => 1,
        < 97 => 2,
        _ => 3,
    };

    private static string Id(int number) => $"S-{number + 1:D7}";

    private (int? Owner, string Place) Standing(int number)
    {
        if (number < SurelyHere)
        {
            return (number, _places.Home[number % _places.Home.Count]);
        }

        var draw = new Draw(_size.Seed, Topic.Owners, number);
        var owner = draw.Below(100) switch
        {
            < 5 => (int?)null,
            < 80 => draw.Below(_size.Enterprises),
            _ => draw.Below(1 + draw.Below(1 + draw.Below(_size.Enterprises))),
        };
        return (owner, _places.Of(owner is { } known ? _enterprises.Seat(known) : null, draw));
    }

    private Operation Operation(int site, int segment, Draw draw)
    {
        var hasCapacity = draw.Percent(25);
        return _sources.Say(
            new Operation
            {
                Site = Id(site),
                Segment = _chains.Segments[segment].Code,
                Status = draw.Percent(85) ? OperationStatus.Operating : OperationStatus.Building,
                Basis = draw.Percent(85) ? OperationBasis.Source : OperationBasis.Name,
                Targeted = draw.Percent(5),
                Role = draw.Percent(70) ? draw.Of(Roles) : null,
                Products = draw.Percent(60) ? _chains.Products(segment, draw) : [],
                Capacity = hasCapacity ? draw.Below(100_000) / 10.0 : null,
                Unit = hasCapacity ? draw.Of(Units) : null,
                Year = draw.Percent(80) ? SyntheticSources.Year(draw) : null,
                Note = draw.Percent(3) ? "能力口径:合成" : null,
            },
            draw);
    }
}
