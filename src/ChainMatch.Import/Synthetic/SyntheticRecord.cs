using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>What is said of a synthetic graph's segments in its home city, and of the city, besides sites.</summary>
internal sealed class SyntheticRecord(
    SyntheticSize size, SyntheticSources sources, SyntheticPlaces places, SyntheticChains chains)
{
    private const string Mass = "万吨";

    private static readonly string[] IndicatorKinds = ["CAPACITY", "OUTPUT", "VALUE", "COUNT"];
    private static readonly Qualifier?[] Qualifiers = [Qualifier.AtLeast, Qualifier.About, Qualifier.Over, null, null];
    private static readonly Polarity[] Polarities = Enum.GetValues<Polarity>();

    /// <summary>Presence, figures and needs: of every third segment in the home city, of a few elsewhere.</summary>
    internal IEnumerable<Activity> Activities() => Enumerable.Range(0, size.Segments).SelectMany(segment =>
    {
        var draw = new Draw(size.Seed, Topic.Activities, segment);
        var place = draw.Percent(70) ? places.HomeCity : draw.Percent(70) ? draw.Of(places.Home) : places.Any(draw);
        return draw.Below(100) switch
        {
            < 5 => [Activity(segment, place, ActivityStatus.None, null, draw)],
            < 10 => [Activity(segment, place, ActivityStatus.Mentioned, null, draw)],
            < 14 => [Activity(segment, place, ActivityStatus.Operating, null, draw)],
            < 18 => [Activity(segment, place, ActivityStatus.Need, ActivityMetric.Need, draw)],
            < 22 => [Activity(segment, place, ActivityStatus.Operating, ActivityMetric.Output, draw)],
            < 36 =>
            [
                Activity(segment, place, ActivityStatus.Operating, ActivityMetric.Capacity, draw),
                Activity(segment, place, ActivityStatus.Need, ActivityMetric.Need, draw),
            ],
            _ => (Activity[])[],
        };
    });

    /// <summary>Published figures; of some segments beside what there is to process.</summary>
    internal IEnumerable<Indicator> Indicators() => Enumerable.Range(0, size.Segments)
        .Where(segment => segment % 5 == 1)
        .Select(Indicator);

    /// <summary>Words on segments, stages, chains and the city.</summary>
    internal IEnumerable<Statement> Statements() => Enumerable.Range(0, size.Segments)
        .Where(segment => segment % 4 == 0)
        .Select(Statement);

    /// <summary>Lists that are declared complete: of every fifth chain the whole, one group or one segment.</summary>
    internal IEnumerable<Completeness> Complete() => chains.Segments.Index()
        .Where(segment => segment.Index % 150 == 0)
        .Select(segment => Complete(segment.Item, segment.Index / 150));

    private Activity Activity(int segment, string place, ActivityStatus status, ActivityMetric? metric, Draw draw)
    {
        var value = metric is null ? (double?)null : (1 + draw.Below(2000)) / 10.0;
        return sources.Say(
            new Activity
            {
                Segment = chains.Segments[segment].Code,
                Region = place,
                Status = status,
                Metric = metric,
                Value = value,
                Unit = value is null ? null : Mass,
                Year = draw.Percent(20) ? SyntheticSources.Year(draw) : SyntheticSources.ThisYear - 1,
                Targeted = draw.Percent(10),
                Note = draw.Percent(20) ? "合成：散户" : null,
            },
            draw);
    }

    private Indicator Indicator(int segment)
    {
        var draw = new Draw(size.Seed, Topic.Indicators, segment);
        var isOfChain = draw.Percent(20);
        var reference = draw.Percent(60) ? (1 + draw.Below(2000)) / 10.0 : (double?)null;
        return sources.Say(
            new Indicator
            {
                Region = draw.Percent(70) ? places.HomeCity : draw.Of(places.Home),
                Chain = draw.Percent(90) ? chains.Segments[segment].Chain : null,
                Segment = isOfChain ? null : chains.Segments[segment].Code,
                NameZh = $"合成指标{segment}",
                NameEn = draw.Percent(50) ? $"Synthetic indicator {segment}" : null,
                Kind = draw.Of(IndicatorKinds),
                Value = (draw.Below(2000) - 20) / 10.0,
                Qualifier = draw.Of(Qualifiers),
                Unit = Mass,
                Year = draw.Percent(90) ? SyntheticSources.Year(draw) : null,
                ReferenceValue = reference,
                ReferenceKind = reference is null ? null : (ReferenceKind)draw.Below(4),
                ReferenceText = reference is null ? null : "合成对照",
            },
            draw);
    }

    private Statement Statement(int segment)
    {
        var draw = new Draw(size.Seed, Topic.Statements, segment);
        var about = draw.Below(100);
        return sources.Say(
            new Statement
            {
                Region = draw.Percent(80) ? places.HomeCity : draw.Of(places.Home),
                Chain = about < 95 ? chains.Segments[segment].Chain : null,
                Stage = about is >= 80 and < 90 ? chains.Segments[segment].Stage : null,
                Segment = about < 80 ? chains.Segments[segment].Code : null,
                Polarity = draw.Of(Polarities),
                Text = $"合成说法{segment}",
                Quote = draw.Percent(30) ? $"“合成引文{segment}”" : null,
            },
            draw);
    }

    private Completeness Complete(Segment segment, int number)
    {
        var kind = (CompletenessScope)(number % 3);
        var row = new Completeness
        {
            ScopeKind = kind,
            Scope = kind switch
            {
                CompletenessScope.Chain => segment.Chain,
                CompletenessScope.Group => $"{segment.Chain}/{segment.GroupEn}",
                _ => segment.Code,
            },
            Region = places.HomeCity,
        };
        return sources.Say(row, new Draw(size.Seed, Topic.Completeness, number));
    }
}
