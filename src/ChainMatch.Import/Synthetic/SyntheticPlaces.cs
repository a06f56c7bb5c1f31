using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>
/// The places of a synthetic graph, under the province codes 90 to 97, which GB/T 2260 gives to no place. The first
/// city is the one that the graph is about. A few counties lie directly in a province.
/// </summary>
internal sealed class SyntheticPlaces
{
    private const int MostProvinces = 8;
    private const int FirstCodes = 90;
    private const int CodeOfDirectCounties = 90;

    private readonly SyntheticSources _sources;
    private readonly Dictionary<string, List<string>> _within = new(StringComparer.Ordinal);
    private readonly List<Region> _all = [];
    private readonly List<string> _cities = [];
    private readonly List<string> _away;
    private readonly Popularity _cityRanks;
    private readonly Popularity _awayRanks;
    private readonly int _seed;

    internal SyntheticPlaces(SyntheticSize size, SyntheticSources sources)
    {
        (_sources, _seed) = (sources, size.Seed);
        Provinces = [.. Enumerable.Range(0, Math.Clamp(size.Regions / 10, 2, MostProvinces)).Select(Province)];
        var cities = Math.Max(Provinces.Count, size.Regions / 10);
        var parks = size.Regions / 6;
        var counties = size.Regions - Provinces.Count - cities - parks;
        AddCities(cities);
        AddCounties(counties);
        AddParks(parks);
        Home = _within[HomeCity];
        _away = [.. _all.Select(place => place.Code).Except(Home, StringComparer.Ordinal).Except(Provinces)];
        _cityRanks = new Popularity(_cities.Count - 1, 0, new Draw(size.Seed, Topic.Homes, -1));
        _awayRanks = new Popularity(_away.Count, 0, new Draw(size.Seed, Topic.Places, -1));
    }

    /// <summary>All places.</summary>
    internal IReadOnlyList<Region> All => _all;

    /// <summary>The provinces, by code.</summary>
    internal IReadOnlyList<string> Provinces { get; }

    /// <summary>The city that the graph is about.</summary>
    internal string HomeCity => _cities[0];

    /// <summary>The city that the graph is about, its counties and its parks.</summary>
    internal IReadOnlyList<string> Home { get; }

    /// <summary>Where an enterprise has its seat: a city mostly, a province, or nobody knows.</summary>
    internal string? Seat(Draw draw) => draw.Below(100) switch
    {
        < 8 => null,
        < 18 => draw.Of(Provinces),
        _ => draw.Below(_cities.Count) == 0 ? HomeCity : _cities[1 + _cityRanks.Pick(draw)],
    };

    /// <summary>Where a site is: often in the city of its owner, else where there are many.</summary>
    internal string Of(string? seat, Draw draw) =>
        seat is not null && draw.Percent(60) && _within.TryGetValue(seat, out var near) ? draw.Of(near) : Any(draw);

    /// <summary>Any place that is no province; the home city has the share of its places.</summary>
    internal string Any(Draw draw) =>
        draw.Below(_all.Count) < Home.Count ? draw.Of(Home) : _away[_awayRanks.Pick(draw)];

    /// <summary>A city, mostly one of the province that the graph is about.</summary>
    internal string CityNearby(Draw draw) => _cities[draw.Percent(80)
        ? Provinces.Count * draw.Below(1 + ((_cities.Count - 1) / Provinces.Count))
        : draw.Below(_cities.Count)];

    private string Province(int number)
    {
        var code = $"{FirstCodes + number}0000";
        Add(code, RegionKind.Province, null, $"合成省{number + 1}", $"Synthetic Province {number + 1}");
        return code;
    }

    private void AddCities(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var province = Provinces[number % Provinces.Count];
            var code = $"{province[..2]}{1 + (number / Provinces.Count):D2}00";
            Add(code, RegionKind.City, province, $"合成市{number + 1}", $"Synthetic City {number + 1}");
            _cities.Add(code);
            _within[code] = [code];
        }
    }

    private void AddCounties(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var isDirect = number % 50 == 49;
            var parent = isDirect ? Provinces[number / 50 % Provinces.Count] : _cities[number % _cities.Count];
            var code = isDirect
                ? $"{parent[..2]}{CodeOfDirectCounties}{1 + (number / 400):D2}"
                : $"{parent[..4]}{1 + (number / _cities.Count):D2}";
            Add(code, RegionKind.County, parent, $"合成县{number + 1}", $"Synthetic County {number + 1}");
            if (!isDirect)
            {
                _within[parent].Add(code);
            }
        }
    }

    private void AddParks(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var city = _cities[number % _cities.Count];
            var county = _within[city].Skip(1).FirstOrDefault(place => !place.Contains('-', StringComparison.Ordinal));
            var parent = number % 3 == 0 ? city : county ?? city;
            var code = $"{parent}-P{1 + (number / _cities.Count):D2}";
            Add(code, RegionKind.Park, parent, $"合成园区{number + 1}", $"Synthetic Park {number + 1}");
            _within[city].Add(code);
        }
    }

    private void Add(string code, RegionKind kind, string? parent, string nameZh, string nameEn)
    {
        var draw = new Draw(_seed, Topic.Places, _all.Count);
        var place = new Region
        {
            Code = code,
            Kind = kind,
            Parent = parent,
            NameZh = nameZh,
            NameEn = kind is not RegionKind.Province && draw.Percent(20) ? null : nameEn,
        };
        _all.Add(_sources.Say(place, draw));
    }
}
