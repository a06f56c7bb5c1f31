using ChainMatch.Features;
using ChainMatch.Seeds;
using CsCheck;

namespace ChainMatch.Ranking;

public sealed class BaselineRankerTests
{
    private static readonly BaselineRanker Ranker = new(new ReferenceSet(
        new ReferenceOrigin("baseline-1", "test", 1, "R", new DateOnly(2025, 12, 31), FeatureCatalog.Version),
        new MatchingRules(),
        [10, 20, 20, 40]));

    private static readonly Gen<double?[]> Values = Gen.Double[0, 1].Nullable().Array[FeatureCatalog.All.Count];

    [Fact]
    public void Rules_and_catalogue_name_the_same_features() =>
        Assert.Equal(FeatureCatalog.All.Select(feature => feature.Name), new MatchingRules().Weights.Keys);

    [Fact]
    public void An_unknown_value_never_beats_a_known_one_and_equals_the_worst() => Values.Sample(values =>
    {
        for (var feature = 0; feature < values.Length; feature++)
        {
            var unknown = RawScoreOf(With(values, feature, null));

            Assert.True(unknown <= RawScoreOf(With(values, feature, values[feature] ?? 0.5)));
            Assert.Equal(unknown, RawScoreOf(With(values, feature, 0)));
        }
    });

    [Fact]
    public void The_ceiling_is_the_raw_score_with_every_unknown_at_its_best() => Values.Sample(values =>
    {
        var best = values.Select(value => value ?? 1).Cast<double?>().ToArray();

        Assert.Equal(RawScoreOf(best), Rank(values).Ceiling, 1e-9);
    });

    [Theory]
    [InlineData(5, 0)]
    [InlineData(20, 50)]
    [InlineData(30, 75)]
    [InlineData(99, 100)]
    public void A_score_is_the_share_that_lies_below_with_ties_by_half(double raw, double score)
    {
        var set = new ReferenceSet(
            new ReferenceOrigin("baseline-1", "test", 1, "R", new DateOnly(2025, 12, 31), 1), new MatchingRules(), [40, 20, 10, 20]);

        Assert.Equal(score, set.ScoreOf(raw));
    }

    [Fact]
    public void Below_the_tenth_place_whoever_could_pass_it_is_worth_a_call()
    {
        var known = Enumerable.Range(0, 10).Select(number => Candidate($"A-{number}", All(0.5)));
        FeaturedCandidate[] more = [Candidate("B-0", All(0.4)), Candidate("B-1", With(All(0.4), 3, null))];

        var ranked = Ranker.Rank([.. known, .. more]);

        Assert.Equal(["B-1"], ranked.Where(target => target.WorthACall).Select(target => target.EnterpriseId));
    }

    [Theory]
    [InlineData(0.6, 0.3, null, Grade.A)]
    [InlineData(0.6, null, 0.3, Grade.A)]
    [InlineData(0.9, 0.29, null, Grade.B)]
    [InlineData(0.3, null, null, Grade.C)]
    [InlineData(0.1, 0.5, null, Grade.C)]
    [InlineData(0.29, 0.49, 0.49, Grade.D)]
    public void A_grade_says_what_is_known(double fit, double? tie, double? nearby, Grade grade)
    {
        var values = new double?[FeatureCatalog.All.Count];
        values[FeatureCatalog.PositionOf("fit")] = fit;
        values[FeatureCatalog.PositionOf("tie")] = tie;
        values[FeatureCatalog.PositionOf("nearby")] = nearby;

        Assert.Equal(grade, Rank(values).Grade);
    }

    private static double?[] All(double value) => [.. Enumerable.Repeat<double?>(value, FeatureCatalog.All.Count)];

    private static double?[] With(double?[] values, int feature, double? value) =>
        [.. values.Select((old, index) => index == feature ? value : old)];

    private static double RawScoreOf(double?[] values) => Rank(values).RawScore;

    private static RankedCandidate Rank(double?[] values) => Assert.Single(Ranker.Rank([Candidate("E-1", values)]));

    private static FeaturedCandidate Candidate(string id, double?[] values) =>
        new(id, new FeatureVector([.. values.Select(value => new FeatureValue(value, []))]));
}
