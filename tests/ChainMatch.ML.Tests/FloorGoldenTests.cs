using System.Globalization;
using System.Text.Json;
using ChainMatch.Hosting;
using ChainMatch.Import.Placements;
using ChainMatch.ML.Evaluation;

namespace ChainMatch.ML;

/// <summary>The floors of real data sets, worked out apart from this code.</summary>
public sealed class FloorGoldenTests
{
    private const double Tolerance = 1e-6;

    private static readonly string[] FloorIds = ["global", "segment", "region", "backoff", "shares"];
    private static readonly string[] GoldenMetrics = ["ndcg10", "mrr", "recall10", "hit10", "recall10_cold_missed"];

    [Theory]
    [InlineData("matching_cim")]
    [InlineData("matching_cim_mfg")]
    public async Task Floors_are_those_of_the_golden_file_in_the_mean_and_query_by_query(string name)
    {
        var (golden, result, set) = await EvaluateAsync(name);

        AssertCounts(golden, result);
        foreach (var (place, floor) in FloorIds.Index())
        {
            var expected = golden.GetProperty("rankers").GetProperty(floor);
            var actual = result.Metrics.Single(ranker => ranker.Ranker == floor).Metrics;
            Assert.All(QueryMetrics.All.Zip(GoldenMetrics), metric => Assert.Equal(
                expected.GetProperty(metric.Second).GetDouble(), metric.First.Of(actual), Tolerance));
            foreach (var (one, query) in golden.GetProperty("per_query").EnumerateArray().Zip(result.PerQuery))
            {
                Assert.Equal(
                    one.GetProperty("q").EnumerateArray().Select(part => part.GetString()),
                    [set.Regions.CodeOf(query.Query.Region), set.Segments.CodeOf(query.Query.Segment), $"{query.Query.Year}"]);
                Assert.Equal(one.GetProperty(floor).GetDouble(), query.Metrics[place].Ndcg10, Tolerance);
            }
        }
    }

    [Theory]
    [InlineData("matching_cim")]
    [InlineData("matching_cim_mfg")]
    public async Task Distances_to_the_best_floor_have_the_intervals_of_the_golden_file(string name)
    {
        var (golden, result, _) = await EvaluateAsync(name);

        foreach (var floor in FloorIds.Where(floor => floor != result.BestFloor))
        {
            var expected = golden.GetProperty("rankers").GetProperty(floor);
            var actual = result.Differences.Single(one => one.Ranker == floor && one.Metric == "ndcg10");
            Assert.Equal(expected.GetProperty("minus_best_floor").GetDouble(), actual.Mean, Tolerance);
            Assert.Equal(expected.GetProperty("interval95")[0].GetDouble(), actual.Low, Tolerance);
            Assert.Equal(expected.GetProperty("interval95")[1].GetDouble(), actual.High, Tolerance);
        }
    }

    private static void AssertCounts(JsonElement golden, EvaluationResult result)
    {
        Assert.Equal(golden.GetProperty("best_floor").GetString(), result.BestFloor);
        Assert.Equal(
            [
                golden.GetProperty("queries").GetInt32(), golden.GetProperty("queries_dropped_all_cold").GetInt32(),
                golden.GetProperty("candidates").GetInt32(), golden.GetProperty("warm_links").GetInt32(),
                golden.GetProperty("cold_links").GetInt32(), golden.GetProperty("cold_links_in_kept_queries").GetInt32(),
            ],
            [
                result.Queries, result.DroppedQueries, result.Candidates!.Value, result.Warm, result.Cold, result.ColdJudged,
            ]);
        Assert.Equal(golden.GetProperty("per_query").GetArrayLength(), result.PerQuery.Count);
    }

    private static async Task<(JsonElement Golden, EvaluationResult Result, Seeds.Placements.PlacementSet Set)> EvaluateAsync(
        string name)
    {
        var token = TestContext.Current.CancellationToken;
        var folder = SharedFolder.Require(Path.Combine("datasets", name));
        var golden = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "floors.json"), token)).RootElement;
        var cut = DateOnly.Parse(golden.GetProperty("cut").GetString()!, CultureInfo.InvariantCulture);
        var outcome = await new PlacementEvaluator(TimeProvider.System)
            .EvaluateAsync(new EvaluationRequest(folder, [cut]), null, token);
        var read = await new PlacementFolderReader().ReadAsync(folder, null, token);
        return (golden, Assert.Single(outcome.Cuts), read.Set!);
    }
}
