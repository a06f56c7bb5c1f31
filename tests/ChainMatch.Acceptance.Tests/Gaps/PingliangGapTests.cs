using System.Globalization;
using ChainMatch.Gaps;

namespace ChainMatch.Acceptance.Tests.Gaps;

/// <summary>The gaps of the first city, by the reference run of METHODS 3.3.</summary>
public sealed class PingliangGapTests(PingliangCity city) : IClassFixture<PingliangCity>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task States_lists_and_first_gaps_are_those_of_the_reference_run()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        List<string> lines =
        [
            Line("states", report.Gaps.CountBy(gap => gap.State!.Value).OrderBy(state => state.Key)),
            Line("lists", report.Gaps.CountBy(gap => gap.List?.ToString() ?? "none")
                .OrderBy(list => list.Key, StringComparer.Ordinal)),
            $"suspected {report.Gaps.Count(gap => gap.Suspected)}",
            .. report.Chains.SelectMany(chain => LinesOf(chain, report)),
        ];
        await Snapshot.HoldsAsync("Gaps/pingliang.txt", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public async Task Slaughter_is_a_bottleneck_by_its_cover_and_the_first_of_the_cattle_gaps()
    {
        var gap = await GapOf("CATT-M05");

        Assert.Equal((SegmentState.Weak, Mark.Bottleneck, GapList.Gaps, 1), (gap.State, gap.Mark, gap.List, gap.Rank));
        Assert.Equal("产能 13.55 万头/年对需求 41.42 万头/年(均为 2022 年),覆盖 0.33 < 0.80", gap.Reasons[0].Zh);
        Assert.Equal((0.5608, 62.2453), (Math.Round(gap.Severity!.Value, 4), Math.Round(gap.Priority!.Value, 4)));
        Assert.Equal([0.8674, 0.7658, 1, 1], gap.Components.Select(part => Math.Round(part.Value!.Value, 4)));
        Assert.Equal(["620826", "620802", "620823"], gap.Counties);
    }

    [Fact]
    public async Task Severity_and_priority_of_every_segment_follow_from_the_printed_components()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        Assert.All(report.Gaps, gap =>
        {
            var isLinked = gap.Components[0].Value is not null;
            var priority = 100 * gap.Deficit * (1 - gap.Closing) * Mean(gap.Components);
            Equal(gap.Deficit * Mean(gap.Components.Take(2)), gap.Severity);
            Equal(isLinked ? priority : null, gap.Priority);
        });
    }

    [Fact]
    public async Task A_null_component_says_why_and_a_known_one_shows_its_working_and_facts()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        Assert.All(report.Gaps.SelectMany(gap => gap.Components), part =>
        {
            Assert.Equal(part.Value is null, part.UnknownBecause is not null);
            Assert.NotEqual("", part.Working.Zh);
            Assert.True(part.Value is null || part.Facts.Count > 0);
        });
    }

    [Fact]
    public async Task Nothing_is_missing_without_its_basis_and_numbers()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        Assert.All(report.Gaps.Where(gap => gap.State is SegmentState.Missing), gap =>
        {
            Assert.NotNull(gap.Basis);
            Assert.Contains(gap.Basis is Basis.Silence ? "应见未见" : "有据", gap.Reasons[0].Zh, StringComparison.Ordinal);
            Assert.Contains("G = 0.", gap.Reasons[0].En, StringComparison.Ordinal);
        });
        Assert.All(["CATT-U03", "CATT-M01", "APPL-U03"], code => Assert.NotEqual(
            SegmentState.Missing, report.Gaps.Single(gap => gap.Segment.Code == code).State));
    }

    [Fact]
    public async Task What_is_unknown_comes_with_the_question_to_ask_and_nothing_else_does()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        Assert.All(report.Gaps, gap =>
        {
            Assert.Equal(gap.State is SegmentState.Unknown, gap.Question is not null);
            Assert.Equal(gap.State is SegmentState.Unknown, gap.UnknownBecause is not null);
            Assert.True(gap.Question?.Zh.Contains(gap.Segment.NameZh, StringComparison.Ordinal) ?? true);
        });
    }

    [Fact]
    public async Task A_county_is_judged_by_its_own_rows_and_never_missing_what_the_city_has()
    {
        var cityGaps = (await city.Gaps.ReportAsync(new GapRequest(), Token)).Gaps;
        var county = await city.Gaps.ReportAsync(new GapRequest { Region = "620826" }, Token);

        Assert.All(county.Gaps.Zip(cityGaps), pair =>
        {
            Assert.True(pair.First.State is not SegmentState.Missing || pair.Second.State is SegmentState.Missing);
            Assert.Equal(pair.First.State is null or SegmentState.Unknown, pair.First.UnknownBecause is not null);
        });
        Assert.Contains(county.Gaps, gap => gap.State is null);
        Assert.Equal("gap:620826:CATT-M05", county.Gaps.Single(gap => gap.Segment.Code == "CATT-M05").Id);
    }

    private async Task<Gap> GapOf(string segment) =>
        (await city.Gaps.ReportAsync(new GapRequest(), Token)).Gaps.Single(gap => gap.Segment.Code == segment);

    private static double? Mean(IEnumerable<GapComponent> parts)
    {
        var known = parts.Where(part => part.Value is not null).ToList();
        return known is [] ? null : known.Sum(part => part.Value * part.Weight) / known.Sum(part => part.Weight);
    }

    private static void Equal(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 9);
    }

    private static string Line<T>(string name, IEnumerable<KeyValuePair<T, int>> counts) =>
        $"{name} {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}";

    private static IEnumerable<string> LinesOf(ChainSummary chain, GapReport report)
    {
        var gaps = report.Gaps.Where(gap => gap.Segment.Chain == chain.Chain.Code).InOrder(GapOrder.Priority);
        var first = gaps.Where(gap => gap.List is GapList.Gaps).Take(3)
            .Select(gap => $"{gap.Segment.Code} {Two(gap.Priority)}{(gap.Suspected ? "?" : "")}");
        var grow = gaps.Where(gap => gap.List is GapList.Expand).Take(3)
            .Select(gap => $"{gap.Segment.Code} {Two(gap.ExpandRatio)}{(gap.Wanted ? "wanted" : "")}");
        var coverage = chain.RecordCoverage.ToString("F4", CultureInfo.InvariantCulture);
        return
        [
            $"{chain.Chain.Code} G {coverage} n {chain.Sightings} f1 {chain.Singletons}",
            $"  gaps: {Listed(first)}",
            $"  expand: {Listed(grow)}",
        ];
    }

    private static string Listed(IEnumerable<string> segments) => string.Join(", ", segments.DefaultIfEmpty("none"));

    private static string? Two(double? figure) => figure?.ToString("F2", CultureInfo.InvariantCulture);
}
