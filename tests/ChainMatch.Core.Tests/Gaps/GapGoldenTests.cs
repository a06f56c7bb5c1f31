using System.Text.Json;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>The golden cases of METHODS 3.3: every field of every chain, segment and county, to 1e-6.</summary>
public sealed class GapGoldenTests
{
    private static readonly string Sample =
        Path.Combine(SharedFolder.Checkout, "tests", "ChainMatch.Core.Tests", "Cases", "gaps-sample.json");

    [Fact]
    public void The_sample_chain_comes_out_as_worked_out_by_hand() => Check(Sample);

    [Fact]
    public void Every_golden_case_comes_out_to_six_decimals()
    {
        var files = Directory.EnumerateFiles(SharedFolder.Require("datasets/gap_golden"), "*.json")
            .Order(StringComparer.Ordinal)
            .Where(file => Open(file).TryGetProperty("segments", out _))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, Check);
    }

    private static void Check(string file)
    {
        var json = Open(file);
        var analysis = new CityAnalysis(GapCase.InputOf(json), GapCase.ParametersOf(json.GetProperty("parameters")));
        var expected = json.GetProperty("expected");

        List<string> differences =
        [
            .. Differences(expected.GetProperty("chains"), "code", ChainFigures.In(analysis, analysis.Segments)
                .ToDictionary(chain => chain.Chain.Code, FigureRow.Of)),
            .. Differences(expected.GetProperty("segments"), "code", analysis.Segments.ToDictionary(
                segment => segment.Segment.Code, FigureRow.Of)),
        ];
        foreach (var county in expected.GetProperty("counties").EnumerateArray().GroupBy(row => row.Text("region")!))
        {
            var rows = analysis.In(county.Key).ToDictionary(segment => segment.Segment.Code, FigureRow.OfCounty);
            differences.AddRange(county.SelectMany(row => Differences(row, rows[row.Text("segment")!])));
        }

        Assert.Equal(analysis.Segments.Count, expected.GetProperty("segments").GetArrayLength());
        Assert.Empty(differences);
    }

    private static JsonElement Open(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;

    private static IEnumerable<string> Differences(
        JsonElement expected, string key, Dictionary<string, Dictionary<string, object?>> actual) =>
        expected.EnumerateArray().SelectMany(row => Differences(row, actual[row.Text(key)!]));

    private static IEnumerable<string> Differences(JsonElement expected, Dictionary<string, object?> actual) =>
        expected.EnumerateObject()
            .Where(field => field.Name is not ("code" or "region" or "segment"))
            .Where(field => !IsSame(field.Value, actual[field.Name]))
            .Select(field => $"{expected.Text("code") ?? expected.Text("region") + " " + expected.Text("segment")}: "
                + $"{field.Name} is {Shown(actual[field.Name])}, not {field.Value}");

    private static bool IsSame(JsonElement expected, object? actual) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null, _) => actual is null,
        (JsonValueKind.Number, double number) => Math.Abs(expected.GetDouble() - number) <= 1e-6,
        (JsonValueKind.Number, int number) => expected.GetInt32() == number,
        (JsonValueKind.True or JsonValueKind.False, bool yes) => expected.GetBoolean() == yes,
        (JsonValueKind.String, Enum value) => expected.GetString() == EnumName.Of(value),
        (JsonValueKind.String, string text) => expected.GetString() == text,
        (JsonValueKind.Array, IReadOnlyList<string> codes) =>
            expected.EnumerateArray().Select(code => code.GetString()!).SequenceEqual(codes),
        _ => false,
    };

    private static string Shown(object? value) =>
        value is IReadOnlyList<string> codes ? string.Join(',', codes) : value?.ToString() ?? "null";
}
