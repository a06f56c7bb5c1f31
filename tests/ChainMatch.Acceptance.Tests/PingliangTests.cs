using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

/// <summary>What the real nine chains come out as, read from what the program prints.</summary>
public sealed class PingliangTests(PingliangStore pingliang)
{
    private const double Exactness = 1e-9;

    [Fact]
    public async Task The_states_of_all_segments_are_those_of_the_reference_run()
    {
        var gaps = await AllAsync();

        var states = gaps.CountBy(gap => gap.GetProperty("state").GetString()!).ToDictionary();
        Assert.Equal(298, gaps.Count);
        Assert.Equal((11, 153, 10), (states["STRONG"], states["ADEQUATE"], states["WEAK"]));
        Assert.Equal((16, 108), (states["MISSING"], states["UNKNOWN"]));
        Assert.Equal(22, gaps.Count(gap => gap.GetProperty("suspected").GetBoolean()));
    }

    [Fact]
    public async Task The_lists_are_as_long_as_in_the_reference_run()
    {
        var gaps = await AllAsync();

        var lists = gaps.CountBy(gap => gap.GetProperty("list").GetString() ?? "none").ToDictionary();
        Assert.Equal((38, 6, 4), (lists["GAPS"], lists["BUILD"], lists["APPROVAL"]));
        Assert.Equal((19, 65, 33), (lists["PUBLIC_LOCAL"], lists["VERIFY"], lists["EXPAND"]));
    }

    [Fact]
    public async Task Severity_and_priority_of_every_segment_follow_from_what_is_printed()
    {
        foreach (var gap in await AllAsync())
        {
            var code = CodeOf(gap);
            var deficit = gap.GetProperty("deficit").GetDouble();
            var closing = gap.GetProperty("closing").GetDouble();
            var severity = Mean(gap, "neighbours", "position") * deficit;
            var isLinked = Part(gap, "neighbours").GetProperty("value").ValueKind is JsonValueKind.Number;
            var priority = isLinked
                ? Mean(gap, "neighbours", "position", "inputsAtHand", "typicalSize") * 100 * deficit * (1 - closing)
                : null;

            AssertClose(code, severity, gap.GetProperty("severity"));
            AssertClose(code, priority, gap.GetProperty("priority"));
        }
    }

    [Fact]
    public async Task Slaughter_is_the_first_of_the_cattle_gaps_and_cites_its_figures()
    {
        var first = (await ItemsAsync("gaps", "CATT")).First();

        Assert.Equal("CATT-M05", CodeOf(first));
        Assert.Equal("WEAK", first.GetProperty("state").GetString());
        Assert.Equal("BOTTLENECK", first.GetProperty("mark").GetString());
        Assert.Contains("13.55", first.GetProperty("reasons").ToString(), StringComparison.Ordinal);
        Assert.Contains("41.42", first.GetProperty("reasons").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_plainly_there_is_never_missing_at_any_date()
    {
        foreach (var year in new[] { "2015", "2020", "2022", "2024", "2025" })
        {
            var gaps = await ItemsAsync("gaps", "--all", "--as-of", year);

            Assert.All(
                gaps.Where(gap => CodeOf(gap) is "CATT-U03" or "APPL-U03"),
                gap => Assert.NotEqual("MISSING", gap.GetProperty("state").GetString()));
        }
    }

    [Fact]
    public async Task Nothing_is_missing_without_being_confirmed_or_silent_with_its_numbers()
    {
        var missing = (await AllAsync()).Where(gap => gap.GetProperty("state").GetString() is "MISSING").ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, gap => Assert.True(gap.GetProperty("basis").GetString() is "CONFIRMED" or "SILENCE"));
        Assert.All(missing, gap => Assert.Matches(@"\d\.\d", gap.GetProperty("reasons").ToString()));
    }

    [Fact]
    public async Task What_differs_between_two_dates_names_the_facts_that_made_it_so()
    {
        var changes = (await ItemsAsync("gaps", "CATT", "--compare", "2022")).ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.NotEqual(
            change.GetProperty("before").GetProperty("state").GetString(),
            change.GetProperty("after").GetProperty("state").GetString()));
        Assert.All(changes, change => Assert.NotEqual(0, change.GetProperty("because").GetArrayLength()));
    }

    private async Task<List<JsonElement>> AllAsync() => await ItemsAsync("gaps", "--all");

    private async Task<List<JsonElement>> ItemsAsync(params string[] arguments)
    {
        var run = await pingliang.RunAsync([.. arguments, "--format", "json"]);
        Assert.True(run.ExitCode is 0, run.Words);
        return [.. run.Json.GetProperty("items").EnumerateArray()];
    }

    private static string? CodeOf(JsonElement gap) => gap.GetProperty("segment").GetProperty("code").GetString();

    private static double Number(JsonElement part, string name) => part.GetProperty(name).GetDouble();

    private static JsonElement Part(JsonElement gap, string name) =>
        gap.GetProperty("components").EnumerateArray().Single(part => part.GetProperty("name").GetString() == name);

    private static double? Mean(JsonElement gap, params string[] names)
    {
        var known = names.Select(name => Part(gap, name))
            .Where(part => part.GetProperty("value").ValueKind is JsonValueKind.Number)
            .Select(part => (Value: Number(part, "value"), Weight: Number(part, "weight")))
            .ToList();
        return known is [] ? null : known.Sum(part => part.Value * part.Weight) / known.Sum(part => part.Weight);
    }

    private static void AssertClose(string? code, double? expected, JsonElement printed)
    {
        var actual = printed.ValueKind is JsonValueKind.Number ? printed.GetDouble() : (double?)null;
        Assert.True(
            expected is null == actual is null && Math.Abs((expected ?? 0) - (actual ?? 0)) < Exactness,
            $"{code}: {expected} from the components, {actual} printed");
    }
}
