using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>
/// The chains of a synthetic graph, their segments, and who supplies whom: in circles too, and across chains.
/// </summary>
internal sealed class SyntheticChains
{
    private const int GroupSize = 5;
    private const int UnconfirmedEvery = 9;

    private static readonly Scale?[] Scales = [Scale.Large, Scale.Large, Scale.Medium, Scale.Medium, Scale.Small, null];

    private static readonly Fill?[] Fills =
    [
        Fill.Invest, Fill.Invest, Fill.Invest, Fill.Invest, Fill.Invest, Fill.Invest, Fill.Invest,
        Fill.Local, Fill.Public, Fill.Restricted, Fill.Traded, null,
    ];

    private readonly SyntheticSources _sources;
    private readonly SyntheticSize _size;
    private readonly Popularity _makers;
    private readonly Popularity _sites;

    internal SyntheticChains(SyntheticSize size, SyntheticSources sources)
    {
        (_size, _sources) = (size, sources);
        Chains = [.. Enumerable.Range(0, size.Chains).Select(Chain)];
        Segments = [.. Enumerable.Range(0, size.Chains).SelectMany(SegmentsOf)];
        Supplies = [.. Enumerable.Range(0, size.Segments).SelectMany(SuppliesOf).DistinctBy(row => (row.From, row.To))];
        _makers = new Popularity(size.Segments, 60, new Draw(size.Seed, Topic.Segments, -1));
        _sites = new Popularity(size.Segments, 5, new Draw(size.Seed, Topic.Segments, -1));
    }

    internal IReadOnlyList<Chain> Chains { get; }

    /// <summary>The segments, those of a chain side by side, upstream first.</summary>
    internal IReadOnlyList<Segment> Segments { get; }

    internal IReadOnlyList<Supply> Supplies { get; }

    /// <summary>A segment as outside enterprises are capable of them: a few are favourites, none is rare.</summary>
    internal int MadeSegment(Draw draw) => _makers.Pick(draw);

    /// <summary>A segment as sites work in them: the favourites are everywhere, the rest is rare.</summary>
    internal int WorkedSegment(Draw draw) => _sites.Pick(draw);

    /// <summary>A segment that is near to another one in its chain's order, or the first or last segment.</summary>
    internal int Near(int segment, Draw draw) =>
        Math.Clamp(segment + draw.Below(7) - 3, 0, Segments.Count - 1);

    /// <summary>One to three products of a segment, in no order; now and then one of its neighbour besides.</summary>
    internal List<string> Products(int segment, Draw draw)
    {
        var products = draw.Some(Segments[segment].Keywords, 3);
        if (draw.Percent(10) && Segments[Near(segment, draw)].Keywords[0] is var other && !products.Contains(other))
        {
            products.Add(other);
        }

        return products;
    }

    private int FirstOf(int chain) => (int)((long)chain * _size.Segments / _size.Chains);

    private Chain Chain(int number)
    {
        var draw = new Draw(_size.Seed, Topic.Chains, number);
        return _sources.Say(
            new Chain
            {
                Code = $"X{number + 1:D3}",
                NameZh = $"合成链{number + 1}(非真实)",
                NameEn = $"Synthetic chain {number + 1}",
                Order = number + 1,
                Confirmed = number % UnconfirmedEvery != UnconfirmedEvery - 1,
                Note = draw.Percent(20) ? "合成：不指任何真实产业" : null,
            },
            draw);
    }

    private IEnumerable<Segment> SegmentsOf(int chain)
    {
        var count = FirstOf(chain + 1) - FirstOf(chain);
        var places = new int[4];
        for (var number = 0; number < count; number++)
        {
            var stage = (number * 100 / count) switch
            {
                < 25 => Stage.Upstream,
                < 65 => Stage.Midstream,
                < 90 => Stage.Downstream,
                _ => Stage.Support,
            };
            yield return Segment(chain, FirstOf(chain) + number, stage, places[(int)stage]++);
        }
    }

    private Segment Segment(int chain, int number, Stage stage, int place)
    {
        var draw = new Draw(_size.Seed, Topic.Segments, number);
        var group = 1 + (place / GroupSize);
        return _sources.Say(
            new Segment
            {
                Code = $"{Chains[chain].Code}-{EnumName.Of(stage)[0]}{place + 1:D4}",
                Chain = Chains[chain].Code,
                Stage = stage,
                GroupZh = $"合成组{EnumName.Of(stage)[0]}{group}",
                GroupEn = $"{EnumName.Of(stage).ToLowerInvariant()} {group}",
                Order = (100 * group) + 1 + (place % GroupSize),
                NameZh = $"合成环节{number + 1}",
                NameEn = $"Synthetic segment {number + 1}",
                Keywords = [$"合成品{number + 1}乙", $"合成品{number + 1}甲", $"合成品{number + 1}Ⅲ号"],
                Scale = draw.Of(Scales),
                Fill = draw.Of(Fills),
                IndustryCode = draw.Percent(50) ? $"C{13 + draw.Below(30)}" : null,
                Note = draw.Percent(5) ? "合成,带\"引号\"的说明" : null,
            },
            draw);
    }

    /// <summary>To the next segments of the chain, back to earlier ones, and to any other chain.</summary>
    private IEnumerable<Supply> SuppliesOf(int from)
    {
        var draw = new Draw(_size.Seed, Topic.Supplies, from);
        for (var links = 1 + draw.Below(5); links > 0; links--)
        {
            var to = draw.Below(100) switch
            {
                < 50 => Math.Min(from + 1 + draw.Below(6), Segments.Count - 1),
                < 60 => Math.Max(from - 1 - draw.Below(6), 0),
                _ => draw.Below(Segments.Count),
            };
            if (to != from)
            {
                var supply = new Supply
                {
                    From = Segments[from].Code,
                    To = Segments[to].Code,
                    Input = draw.Of(Segments[from].Keywords),
                    Bound = draw.Percent(5),
                };
                yield return _sources.Say(supply, draw);
            }
        }
    }
}
