using System.Text.Json;
using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Ranking;

/// <summary>Inputs and expected outputs of METHODS 3.7, worked out apart from this code.</summary>
public sealed class BaselineGoldenTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void The_weights_are_those_of_the_golden_file()
    {
        var weights = Read().GetProperty("weights").EnumerateObject()
            .Select(weight => (weight.Name, weight.Value.GetDouble()));

        Assert.Equal(weights, FeatureCatalog.All.Select(feature => (feature.Name, new MatchingRules().Weights[feature.Name])));
    }

    [Fact]
    public void Every_list_has_its_order_contributions_ceilings_scores_and_grades()
    {
        var root = Read();
        var ranker = new BaselineRanker(new ReferenceSet(
            new ReferenceOrigin("baseline-1", "golden", 1, "R", new DateOnly(2025, 12, 31), FeatureCatalog.Version),
            new MatchingRules(),
            root.GetProperty("reference").EnumerateArray().Select(score => score.GetDouble()).Reverse()));

        foreach (var gap in root.GetProperty("gaps").EnumerateArray())
        {
            var expected = gap.GetProperty("expected").EnumerateArray().ToArray();
            var ranked = ranker.Rank([.. expected.Reverse().Select(Candidate)]);

            Assert.Equal(expected.Length, ranked.Count);
            foreach (var (row, target) in expected.Zip(ranked))
            {
                AssertRow(row, target);
            }
        }
    }

    [Fact]
    public void Every_exclusion_has_a_reason_of_ours()
    {
        var ours = Enum.GetValues<ExclusionReason>().Select(reason => ExclusionReasons.TextOf(reason).En).ToHashSet();

        var golden = Read().GetProperty("gaps").EnumerateArray()
            .SelectMany(gap => gap.GetProperty("excluded").EnumerateObject())
            .Select(exclusion => exclusion.Value.GetString()!);

        Assert.All(golden, reason => Assert.Contains(reason, ours));
    }

    [Fact]
    public void Local_firms_come_in_their_order()
    {
        foreach (var gap in Read().GetProperty("gaps").EnumerateArray())
        {
            if (gap.TryGetProperty("localExpansion", out var local))
            {
                var firms = local.GetProperty("input").EnumerateArray().Select(firm => new LocalOrder(
                    firm.GetProperty("relation").GetString() == "same",
                    firm.GetProperty("conf").GetDouble(),
                    firm.GetProperty("enterprise").GetString()!));

                Assert.Equal(
                    local.GetProperty("expectedOrder").EnumerateArray().Select(id => id.GetString()),
                    firms.Order().Select(firm => firm.EnterpriseId));
            }
        }
    }

    [Theory]
    [InlineData("size")]
    [InlineData("share")]
    [InlineData("tie")]
    [InlineData("nearby")]
    [InlineData("fit")]
    public void Every_transform_gives_its_value(string feature)
    {
        foreach (var row in Read().GetProperty("transforms").GetProperty(feature).EnumerateArray())
        {
            AssertNumber(Number(row, "x"), feature switch
            {
                "size" => Number(row, "employees") is { } employees ? SizeFeature.Of((int)employees) : null,
                "share" => Number(row, "share") is { } share ? ShareFeature.Of(share) : null,
                "fit" => FitFeature.Of(FitEvidence(row)).Value,
                _ => FeatureValue.Largest(Signs(row)).Value,
            });
        }
    }

    private static FeaturedCandidate Candidate(JsonElement row) => new(
        row.GetProperty("enterprise").GetString()!,
        new FeatureVector(
        [
            .. FeatureCatalog.All.Select(feature =>
                new FeatureValue(Number(row.GetProperty("features"), feature.Name), [$"fact:{feature.Name}"])),
        ]));

    private static void AssertRow(JsonElement row, RankedCandidate target)
    {
        Assert.Equal(row.GetProperty("enterprise").GetString(), target.EnterpriseId);
        Assert.Equal(row.GetProperty("rank").GetInt32(), target.Rank);
        Assert.Equal(row.GetProperty("grade").GetString(), target.Grade.ToString());
        AssertNumber(Number(row, "rawScore"), target.RawScore);
        AssertNumber(Number(row, "ceiling"), target.Ceiling);
        AssertNumber(Number(row, "score"), target.Score);
        Assert.Equal(
            row.GetProperty("unknown").EnumerateArray().Select(name => name.GetString()),
            target.Contributions.Where(part => part.Value is null).Select(part => part.Feature));
        foreach (var part in target.Contributions)
        {
            AssertNumber(Number(row.GetProperty("contributions"), part.Feature) ?? 0, part.Points);
        }
    }

    private static IEnumerable<FeatureValue> FitEvidence(JsonElement row)
    {
        IEnumerable<double?> values =
        [
            Grade(row, "capable") is { } capable ? FitFeature.Capable(capable) : null,
            IsSet(row, "builtSameSegmentElsewhere") ? FitFeature.Built : null,
            Grade(row, "adjacentBest") is { } adjacent ? FitFeature.Adjacent(FitFeature.Capable(adjacent)) : null,
            IsSet(row, "productMatch") ? FitFeature.ProductMatch : null,
            IsSet(row, "sameChain") ? FitFeature.SameChain : null,
        ];
        return values.OfType<double>().Select(value => new FeatureValue(value, []));

        static bool IsSet(JsonElement row, string name) => row.TryGetProperty(name, out var flag) && flag.GetBoolean();

        static Confidence? Grade(JsonElement row, string name) =>
            row.TryGetProperty(name, out var word) ? EnumName.Find<Confidence>(word.GetString()!) : null;
    }

    private static IEnumerable<FeatureValue> Signs(JsonElement row) =>
        row.GetProperty("rows").EnumerateArray().Select(sign => new Sign(
            Number(sign, "strength") ?? NearbyFeature.StrengthOf(StageOf(sign.GetProperty("stage").GetString()!))!.Value,
            (int?)Number(sign, "age"),
            Number(sign, "nearness")!.Value,
            []).Value);

    private static ProjectStage StageOf(string word) => word == "SIGNED"
        ? ProjectStage.ContractSigned
        : EnumName.Find<ProjectStage>(word) ?? throw new InvalidDataException($"Unknown stage {word}.");

    private static double? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var number) && number.ValueKind is JsonValueKind.Number ? number.GetDouble() : null;

    private static void AssertNumber(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, Tolerance);
    }

    private static JsonElement Read()
    {
        var folder = SharedFolder.Require(Path.Combine("datasets", "baseline_golden"));
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "golden.json"))).RootElement;
    }
}
