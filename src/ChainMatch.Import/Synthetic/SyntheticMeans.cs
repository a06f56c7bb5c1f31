using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>What the places of a synthetic graph have to offer: parks, resources, rules of support.</summary>
internal sealed class SyntheticMeans(
    SyntheticSize size, SyntheticSources sources, SyntheticPlaces places, SyntheticChains chains)
{
    private static readonly string[] Levels = ["NATIONAL", "PROVINCIAL", "COUNTY"];
    private static readonly string[] ResourceKinds = ["MINERAL", "AGRICULTURE", "ENERGY", "LAND", "WATER"];
    private static readonly string[] Facilities = ["蒸汽", "标准厂房", "铁路", "污水处理"];

    /// <summary>Every place of kind PARK.</summary>
    internal IEnumerable<Park> Parks() => places.All
        .Where(place => place.Kind is RegionKind.Park)
        .Select((place, number) => Park(place.Code, new Draw(size.Seed, Topic.Parks, number)));

    /// <summary>For 25 segments a resource, most of them of the home city.</summary>
    internal IEnumerable<Resource> Resources() =>
        Enumerable.Range(0, 5 + (size.Segments / 25)).Select(Resource);

    /// <summary>For 50 segments a rule of support, of home, its province, or elsewhere.</summary>
    internal IEnumerable<Policy> Policies() =>
        Enumerable.Range(0, 10 + (size.Segments / 50)).Select(Policy);

    private Park Park(string code, Draw draw)
    {
        var park = new Park
        {
            Code = code,
            Level = draw.Percent(80) ? draw.Of(Levels) : null,
            Area = draw.Percent(60) ? $"{100 + draw.Below(5000)}公顷" : null,
            Industries = draw.Percent(80) ? draw.Some([.. chains.Chains.Select(chain => chain.NameZh)], 3) : [],
            Facilities = draw.Percent(50) ? draw.Some(Facilities, 4) : [],
        };
        return sources.Say(park, draw);
    }

    private Resource Resource(int number)
    {
        var draw = new Draw(size.Seed, Topic.Resources, number);
        var quantity = draw.Percent(70) ? draw.Below(10_000) / 10.0 : (double?)null;
        var resource = new Resource
        {
            Region = draw.Percent(80) ? draw.Of(places.Home) : places.Any(draw),
            NameZh = $"合成资源{number}",
            NameEn = draw.Percent(50) ? $"Synthetic resource {number}" : null,
            Kind = draw.Of(ResourceKinds),
            Quantity = quantity,
            Unit = quantity is null ? null : "万吨",
            Year = draw.Percent(80) ? SyntheticSources.Year(draw) : null,
            Feeds = [.. draw.Some(chains.Segments, 3).Select(segment => segment.Code)],
        };
        return sources.Say(resource, draw);
    }

    private Policy Policy(int number)
    {
        var draw = new Draw(size.Seed, Topic.Policies, number);
        var amount = draw.Percent(60) ? 10.0 * (1 + draw.Below(500)) : (double?)null;
        var from = draw.Percent(60) ? SyntheticSources.Year(draw) : (int?)null;
        var policy = new Policy
        {
            Id = $"POL-{number + 1:D5}",
            TitleZh = $"合成办法{number + 1}(非真实)",
            TitleEn = draw.Percent(50) ? $"Synthetic policy {number + 1}" : null,
            Region = draw.Below(3) switch
            {
                0 => places.Provinces[0],
                1 => places.Any(draw),
                _ => draw.Of(places.Home),
            },
            Chains = draw.Percent(60) ? [.. draw.Some(chains.Chains, 2).Select(chain => chain.Code)] : [],
            Segments = draw.Percent(30) ? [.. draw.Some(chains.Segments, 3).Select(segment => segment.Code)] : [],
            Trigger = "合成条件",
            Benefit = "合成优惠",
            Amount = amount,
            Unit = amount is null ? null : "万元",
            ValidFrom = from is { } first ? PartialDate.OfYear(first) : null,
            ValidTo = from is { } begin && draw.Percent(70) ? PartialDate.OfYear(begin + draw.Below(6)) : null,
        };
        return sources.Say(policy, draw);
    }
}
