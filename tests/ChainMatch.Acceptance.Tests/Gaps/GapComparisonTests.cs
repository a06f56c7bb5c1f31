using ChainMatch.Gaps;
using ChainMatch.Storage;

namespace ChainMatch.Acceptance.Tests.Gaps;

/// <summary>Two dates, other parameters, regions: what is asked of the reports besides one view.</summary>
public sealed class GapComparisonTests(SampleCity sample, PingliangCity pingliang)
    : IClassFixture<SampleCity>, IClassFixture<PingliangCity>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Equal_days_change_nothing() =>
        Assert.Empty(await sample.Gaps.CompareAsync(At(2024), At(2024), Token));

    [Fact]
    public async Task A_change_names_the_facts_that_came()
    {
        var change = await ChangeOf(sample, "SAMP-M01", At(2021), At(2022));

        Assert.Equal((SegmentState.Unknown, SegmentState.Adequate), (change.Before.State, change.After.State));
        Assert.Equal("operation:S-0004|SAMP-M01|2022", Assert.Single(change.Facts).Id);
    }

    [Fact]
    public async Task A_segment_that_its_customer_implies_moves_by_the_facts_of_the_customer()
    {
        var change = await ChangeOf(sample, "SAMP-U03", At(2022), At(2023));

        Assert.Equal("SAMP-U01", change.After.ImpliedBy);
        Assert.Contains("SAMP-U01", Assert.Single(change.Because).En, StringComparison.Ordinal);
        Assert.Equal("operation:S-0003|SAMP-U01|2023", Assert.Single(change.Facts).Id);
    }

    [Fact]
    public async Task What_only_grew_old_is_said_to_have_grown_old()
    {
        var change = await ChangeOf(sample, "SAMP-M03", new GapRequest(), At(2028));

        Assert.Equal((SegmentState.Weak, SegmentState.Unknown), (change.Before.State, change.After.State));
        Assert.Contains("passed their age", Assert.Single(change.Because).En, StringComparison.Ordinal);
        Assert.Contains(change.Facts, fact => fact.Id is "operation:S-0005|SAMP-M03|2024");
    }

    [Fact]
    public async Task A_further_source_of_a_known_fact_counts_as_what_moved_it()
    {
        var change = await ChangeOf(pingliang, "COAL-M06", At(2024), new GapRequest());

        var fact = Assert.Single(change.Facts);
        var before = change.Before.Facts.Single(one => one.Id == fact.Id);
        Assert.Superset(before.SourceIds.ToHashSet(), fact.SourceIds.ToHashSet());
        Assert.NotEqual(before.SourceIds, fact.SourceIds);
    }

    [Fact]
    public async Task A_segment_that_the_record_coverage_moved_says_so_with_its_numbers()
    {
        var change = await ChangeOf(pingliang, "APPL-M07", At(2023), new GapRequest());

        Assert.Equal((SegmentState.Unknown, SegmentState.Missing), (change.Before.State, change.After.State));
        Assert.Contains("record coverage", Assert.Single(change.Because).En, StringComparison.Ordinal);
        Assert.NotEmpty(change.Facts);
    }

    [Fact]
    public async Task A_county_that_lacks_what_the_city_lost_cites_what_moved_the_city()
    {
        var (before, after) = (At(2023) with { Region = "620826" }, new GapRequest { Region = "620826" });

        var county = await ChangeOf(pingliang, "APPL-M07", before, after);

        Assert.Equal((null, SegmentState.Missing), (county.Before.State, county.After.State));
        Assert.Equal((await ChangeOf(pingliang, "APPL-M07", At(2023), new GapRequest())).Because, county.Because);
    }

    [Fact]
    public async Task Every_change_says_what_moved_it_and_cites_facts()
    {
        var changes = await pingliang.Gaps.CompareAsync(At(2023), new GapRequest(), Token);

        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            Assert.NotEqual(change.Before.State, change.After.State);
            Assert.NotEmpty(change.Because);
            Assert.NotEmpty(change.Facts);
        });
    }

    [Fact]
    public async Task Other_parameters_flip_some_segments_and_the_same_ones_none()
    {
        var strict = GapParameters.Default with { SilentCoverage = 0.9 };

        var flips = await pingliang.Gaps.WhatIfAsync(new GapRequest(), strict, Token);

        Assert.Contains(flips, flip =>
            (flip.Before.State, flip.After.State) is (SegmentState.Missing, SegmentState.Unknown));
        Assert.Empty(await pingliang.Gaps.WhatIfAsync(new GapRequest(), GapParameters.Default, Token));
    }

    [Fact]
    public async Task A_region_or_a_parameter_that_means_nothing_is_refused()
    {
        var senseless = GapParameters.Default with { WeakCover = double.NaN };

        Assert.Equal(ErrorCode.NotFound, await RefusalOf(new GapRequest { Region = "123456" }));
        Assert.Equal(ErrorCode.InvalidInput, await RefusalOf(new GapRequest { Region = "610000" }));
        Assert.Equal(ErrorCode.InvalidInput, await RefusalOf(new GapRequest { Parameters = senseless }));
    }

    [Fact]
    public async Task Asking_again_gives_the_report_that_is_kept()
    {
        var first = await sample.Gaps.ReportAsync(new GapRequest(), Token);

        var second = await sample.Gaps.ReportAsync(new GapRequest { Parameters = new GapParameters() }, Token);

        Assert.Same(first, second);
    }

    private static GapRequest At(int year) => new() { AsOf = new DateOnly(year, 12, 31) };

    private static async Task<GapChange> ChangeOf(
        SeededCity city, string segment, GapRequest before, GapRequest after) =>
        (await city.Gaps.CompareAsync(before, after, Token)).Single(change => change.Segment.Code == segment);

    private async Task<ErrorCode> RefusalOf(GapRequest request) =>
        (await Assert.ThrowsAsync<ChainMatchException>(() => pingliang.Gaps.ReportAsync(request, Token))).Code;
}
