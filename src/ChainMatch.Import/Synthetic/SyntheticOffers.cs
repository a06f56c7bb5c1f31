using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>What the enterprises of a synthetic graph make elsewhere, and whom they know here.</summary>
internal sealed class SyntheticOffers(
    SyntheticSize size,
    SyntheticSources sources,
    SyntheticPlaces places,
    SyntheticChains chains,
    SyntheticSites sites)
{
    private const int TieEvery = 25;

    private static readonly string[] Roles =
        ["MAKER", "MAKER", "MAKER", "PROCESSOR", "OPERATOR", "SERVICE", "EQUIPMENT"];

    private static readonly TieKind[] TieKinds = Enum.GetValues<TieKind>();

    /// <summary>The segments that an enterprise is capable of: half of them of none.</summary>
    internal IReadOnlyList<Capability> Capabilities(int number)
    {
        var draw = new Draw(size.Seed, Topic.Capabilities, number);
        var segment = chains.MadeSegment(draw);
        List<Capability> rows = [];
        for (var count = number < 8 ? 1 : Count(draw); count > 0; count--)
        {
            rows.Add(Capability(number, segment, draw));
            segment = draw.Percent(50) ? chains.Near(segment, draw) : chains.MadeSegment(draw);
        }

        return rows;
    }

    /// <summary>The ties of an enterprise to local firms, to segments and to places.</summary>
    internal IReadOnlyList<Tie> Ties(int number)
    {
        var draw = new Draw(size.Seed, Topic.Ties, number);
        return number % TieEvery != 0
            ? []
            :
            [
                .. Enumerable.Range(number / TieEvery, 1 + draw.Below(3))
                    .Select(kind => Tie(number, TieKinds[kind % TieKinds.Length], draw)),
            ];
    }

    private static int Count(Draw draw) => draw.Below(100) switch
    {
        < 50 => 0,
        < 86 => 1,
        < 96 => 2,
        _ => 3,
    };

    private Capability Capability(int number, int segment, Draw draw) => sources.Say(
        new Capability
        {
            Enterprise = SyntheticEnterprises.Id(number),
            Segment = chains.Segments[segment].Code,
            Role = draw.Of(Roles),
            Products = draw.Percent(80) ? chains.Products(segment, draw) : [],
            RevenueShare = draw.Percent(40) ? draw.Below(1001) / 1000.0 : null,
            Evidence = draw.Percent(30) ? "合成产品表" : null,
        },
        draw);

    private Tie Tie(int number, TieKind kind, Draw draw)
    {
        var target = kind switch
        {
            TieKind.Hometown or TieKind.Visited or TieKind.VisitedBy or TieKind.PromotionMeeting =>
                draw.Percent(80) ? places.HomeCity : places.Any(draw),
            TieKind.Group => Other(number, draw.Below(size.Enterprises)),
            TieKind.Talks or TieKind.Cooperation when draw.Percent(60) => draw.Of(places.Home),
            TieKind.SupplierOfLocal or TieKind.BuyerOfLocal or TieKind.Cooperation when draw.Percent(15) =>
                draw.Of(chains.Segments).Code,
            _ => Other(number, draw.Of(sites.Locals)),
        };
        var tie = new Tie
        {
            Enterprise = SyntheticEnterprises.Id(number),
            Kind = kind,
            Target = target,
            Detail = draw.Percent(70) ? $"合成关系，非真实 {EnumName.Of(kind)}" : null,
        };
        return sources.Say(tie, draw);
    }

    private string Other(int number, int target) =>
        SyntheticEnterprises.Id(target != number ? target : (target + 1) % size.Enterprises);
}
