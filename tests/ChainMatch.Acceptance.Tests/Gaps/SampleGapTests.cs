using System.Text.Json;
using ChainMatch.Gaps;
using ChainMatch.Model;

namespace ChainMatch.Acceptance.Tests.Gaps;

/// <summary>The sample seeds are the sample case: imported, they give its figures.</summary>
public sealed class SampleGapTests(SampleCity city) : IClassFixture<SampleCity>
{
    private static readonly string Case =
        Path.Combine(Repository.Root, "tests", "ChainMatch.Core.Tests", "Cases", "gaps-sample.json");

    private static readonly JsonElement Expected =
        JsonDocument.Parse(File.ReadAllBytes(Case)).RootElement.GetProperty("expected");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_segment_has_the_figures_of_the_case()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        var segments = Expected.GetProperty("segments").EnumerateArray().ToList();
        Assert.Equal(segments.Count, report.Gaps.Count);
        Assert.All(segments, row => Same(
            row, RowOf(report.Gaps.Single(gap => gap.Segment.Code == row.GetProperty("code").GetString()))));
    }

    [Fact]
    public async Task The_chain_has_the_figures_of_the_case()
    {
        var report = await city.Gaps.ReportAsync(new GapRequest(), Token);

        Same(Expected.GetProperty("chains")[0], RowOf(Assert.Single(report.Chains)));
    }

    [Fact]
    public async Task The_chain_counts_its_sites_enterprises_projects_and_states()
    {
        var chain = Assert.Single((await city.Gaps.ReportAsync(new GapRequest(), Token)).Chains);

        Assert.Equal((5, 5, 4), (chain.Sites, chain.Enterprises, chain.Projects));
        Assert.Equal([4, 3, 2, 2, 1], Enum.GetValues<SegmentState>().Select(state => chain.ByState[state]));
        Assert.Equal(["SAMP-M01"], chain.Bottlenecks);
        Assert.Equal("2025", chain.NewestFact.ToString());
    }

    private static void Same(JsonElement expected, Dictionary<string, object?> actual) =>
        Assert.All(expected.EnumerateObject().Where(field => field.Name is not "code"), field =>
        {
            if (field.Value.ValueKind is JsonValueKind.Number)
            {
                Assert.Equal(field.Value.GetDouble(), Convert.ToDouble(actual[field.Name], null), 6);
            }
            else
            {
                Assert.Equal(field.Value.ToString(), Written(actual[field.Name]));
            }
        });

    private static string Written(object? value) => value switch
    {
        null => "",
        Enum one => EnumName.Of(one),
        IReadOnlyList<string> codes => $"[{string.Join(", ", codes)}]",
        _ => value.ToString()!,
    };

    private static Dictionary<string, object?> RowOf(Gap gap) => new()
    {
        ["seen"] = gap.Seen,
        ["state"] = gap.State,
        ["suspected"] = gap.Suspected,
        ["strategy"] = gap.Strategy,
        ["mark"] = gap.Mark,
        ["basis"] = gap.Basis,
        ["impliedBy"] = gap.ImpliedBy,
        ["conf"] = gap.PresentConfidence,
        ["kappa"] = gap.Coverage,
        ["p"] = gap.Presence,
        ["cover"] = gap.Cover,
        ["deficit"] = gap.Deficit,
        ["N"] = gap.Components[0].Value,
        ["K"] = gap.Components[1].Value,
        ["S"] = gap.Components[2].Value,
        ["V"] = gap.Components[3].Value,
        ["closing"] = gap.Closing,
        ["severity"] = gap.Severity,
        ["priority"] = gap.Priority,
        ["list"] = gap.List,
        ["rank"] = gap.Rank,
        ["wanted"] = gap.Wanted,
        ["ratio"] = gap.ExpandRatio,
        ["firms"] = gap.Firms,
        ["where"] = gap.Counties,
    };

    private static Dictionary<string, object?> RowOf(ChainSummary chain) => new()
    {
        ["G"] = chain.RecordCoverage,
        ["n"] = chain.Sightings,
        ["f1"] = chain.Singletons,
        ["completenessLow"] = chain.CompletenessLow,
        ["completenessHigh"] = chain.CompletenessHigh,
        ["pathCoverageLow"] = chain.PathCoverageLow,
        ["pathCoverageHigh"] = chain.PathCoverageHigh,
        ["paths"] = chain.Paths,
    };
}
