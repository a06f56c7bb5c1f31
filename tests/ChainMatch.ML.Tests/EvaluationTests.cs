using System.Globalization;
using System.Text.Json;
using ChainMatch.Hosting;
using ChainMatch.ML.Evaluation;
using ChainMatch.ML.Rankers;
using ChainMatch.Seeds;

namespace ChainMatch.ML;

public sealed class EvaluationTests : IDisposable
{
    private static readonly DateOnly Cut = new(2022, 1, 1);

    private readonly SmallSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public async Task Queries_are_the_distinct_region_segment_and_year_and_those_of_newcomers_are_dropped()
    {
        var result = (await EvaluateAsync(Cut)).Pooled!;

        Assert.Equal((2, 1, 4), (result.Queries, result.DroppedQueries, result.Candidates));
        Assert.Equal((3, 2, 1), (result.Warm, result.Cold, result.ColdJudged));
    }

    [Fact]
    public async Task Cold_pairs_are_misses_only_where_they_are_said_to_be()
    {
        var result = (await EvaluateAsync(Cut)).Pooled!;

        var global = result.Metrics.Single(ranker => ranker.Ranker == "global").Metrics;
        Assert.Equal(1, global.Recall10);
        Assert.Equal(((2.0 / 3) + 1) / 2, global.Recall10ColdMissed, 1e-12);
    }

    [Fact]
    public async Task The_order_of_the_files_changes_no_byte_of_the_result()
    {
        var expected = Text(await EvaluateAsync(Cut));

        foreach (var seed in Enumerable.Range(1, 10))
        {
            _set.Shuffled(seed);
            Assert.Equal(expected, Text(await EvaluateAsync(Cut)));
        }
    }

    [Fact]
    public async Task Placements_from_the_cut_on_change_no_score_of_the_floors()
    {
        var before = await EvaluateAsync(Cut);
        _set.WithRow("placements.csv", "d,e1,meat,2024-01-01,4,");

        var after = await EvaluateAsync(Cut);

        Assert.Equal(
            before.Pooled!.PerQuery.Select(query => JsonSerializer.Serialize(query)),
            after.Pooled!.PerQuery.Where(query => query.Query.Year == 2022).Select(query => JsonSerializer.Serialize(query)));
        Assert.Equal(before.Pooled.Queries + 1, after.Pooled.Queries);
    }

    [Fact]
    public async Task Cuts_are_judged_each_and_pooled_in_any_order()
    {
        var (early, late) = (new DateOnly(2021, 1, 1), Cut);

        var both = await EvaluateAsync(early, late);
        var turned = await EvaluateAsync(late, early);

        Assert.Equal([early, late], both.Cuts.Select(cut => cut.Cuts.Single()));
        Assert.Equal(both.Cuts.Sum(cut => cut.Queries), both.Pooled!.Queries);
        Assert.Equal(
            both.Cuts.Sum(cut => cut.Queries * cut.Metrics[0].Metrics.Mrr) / both.Pooled.Queries,
            both.Pooled.Metrics[0].Metrics.Mrr,
            1e-12);
        Assert.Equal(1, both.Pooled.RepeatedQueries);
        Assert.Equal(Text(both.Pooled with { Cuts = [] }), Text(turned.Pooled! with { Cuts = [] }));
    }

    [Theory]
    [InlineData("2019-01-01", "PLAC020")]
    [InlineData("2030-01-01", "PLAC021")]
    [InlineData("2020-02-01", "PLAC022")]
    [InlineData("2023-01-01", "PLAC023")]
    public async Task A_cut_that_leaves_nothing_to_judge_is_refused_with_the_dates_there_are(string cut, string code)
    {
        _set.With("placements.csv", [.. _set["placements.csv"].Select(row => row.Replace("2023-01-01", "2023-05-05", StringComparison.Ordinal).Replace("new,w1", "newer,w1", StringComparison.Ordinal))]);

        var problem = Assert.Single((await EvaluateAsync(DateOnly.Parse(cut, CultureInfo.InvariantCulture))).Findings.Problems);

        Assert.Equal((code, "placements.csv", "date", cut), (problem.Code, problem.File, problem.Column, problem.Value));
        Assert.Contains("2020-01-05 to 2023-05-05", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_bad_cut_is_reported()
    {
        var outcome = await EvaluateAsync(new DateOnly(2019, 1, 1), Cut, new DateOnly(2030, 1, 1));

        Assert.Equal(["PLAC020", "PLAC021"], outcome.Findings.Problems.Select(problem => problem.Code));
        Assert.Empty(outcome.Cuts);
    }

    [Fact]
    public async Task Given_scores_are_judged_like_a_ranker_of_our_own()
    {
        var perfect = await EvaluateAsync(ScoreMeaning.Order, Scores(
            ("e1,meat,2022", [0.5, 0.9, 0.1, 0.0]), ("w1,milk,2022", [0.0, 0.1, 1.0, 0.2])));

        var given = perfect.Pooled!.Metrics.Single(ranker => ranker.Ranker == "scores").Metrics;
        Assert.Equal((1, 1, 1, 1), (given.Ndcg10, given.Mrr, given.Recall10, given.Hit10));
        Assert.Empty(perfect.Pooled.Calibration);
        Assert.Equal(5, perfect.Pooled.Differences.Count(one => one.Ranker == "scores"));
    }

    [Fact]
    public async Task Probabilities_have_a_reliability_table()
    {
        var outcome = await EvaluateAsync(ScoreMeaning.Probability, Scores(
            ("e1,meat,2022", [1, 1, 0, 0]), ("w1,milk,2022", [0, 0, 1, 0])));

        var calibration = Assert.Single(outcome.Pooled!.Calibration);
        Assert.Equal(("scores", 0.0, 8L), (calibration.Ranker, calibration.Ece, calibration.Bins.Sum(bin => bin.Pairs)));
    }

    [Theory]
    [InlineData("w9,milk,2022,a,1", "region", "PLAC030")]
    [InlineData("w1,mild,2022,a,1", "segment", "PLAC030")]
    [InlineData("w1,milk,2021,a,1", "year", "PLAC030")]
    [InlineData("w1,milk,22,a,1", "year", "PLAC035")]
    [InlineData("w1,milk,2022,new,1", "enterprise_id", "PLAC031")]
    [InlineData("w1,milk,2022,nobody,1", "enterprise_id", "PLAC031")]
    [InlineData("w1,milk,2022,a,1", "enterprise_id", "PLAC032")]
    [InlineData("w1,milk,2022,a,high", "score", "SEED033")]
    [InlineData("w1,milk,2022,a,NaN", "score", "SEED033")]
    [InlineData("w1,milk,2022,a,1.5", "score", "PLAC034")]
    [InlineData("w1,milk,2022,a,", "score", "SEED030")]
    public async Task A_bad_row_of_scores_is_reported_with_its_place(string row, string column, string code)
    {
        var scores = Scores(("e1,meat,2022", [1, 1, 0, 0]), ("w1,milk,2022", [0, 0, 1, 0]));

        var problems = (await EvaluateAsync(ScoreMeaning.Probability, [.. scores, row])).Findings.Problems;

        Assert.Contains((code, column), problems.Select(problem => (problem.Code, problem.Column!)));
        Assert.All(problems, problem => Assert.Equal(10, problem.Row));
    }

    [Fact]
    public async Task Scores_that_are_missing_are_reported_query_by_query()
    {
        var scores = Scores(("e1,meat,2022", [1, 1, 0, 0]));

        var problems = (await EvaluateAsync(ScoreMeaning.Order, scores[..^2])).Findings.Problems;

        Assert.Equal([("PLAC033", "c"), ("PLAC033", "a")], problems.Select(problem => (problem.Code, problem.Value!)));
        Assert.Contains("e1, meat, 2022 has no score for 2 of 4 candidates", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("w1, milk, 2022 has no score for 4 of 4 candidates", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_that_cannot_be_read_is_not_missing_too()
    {
        var scores = Scores(("e1,meat,2022", [1, 1, 0, 0]), ("w1,milk,2022", [0, 0, 1, 2]));

        var problem = Assert.Single((await EvaluateAsync(ScoreMeaning.Probability, scores)).Findings.Problems);

        Assert.Equal(("PLAC034", "2"), (problem.Code, problem.Value));
    }

    [Fact]
    public async Task Scores_of_a_query_that_is_dropped_are_passed_over()
    {
        var outcome = await EvaluateAsync(ScoreMeaning.Order, Scores(
            ("e1,meat,2022", [1, 1, 0, 0]), ("w1,milk,2022", [0, 0, 1, 0]), ("w1,tools,2023", [0, 0, 1, 0])));

        Assert.NotNull(outcome.Pooled);
    }

    [Fact]
    public async Task A_file_of_scores_that_is_not_there_is_a_problem()
    {
        var outcome = await new PlacementEvaluator(TimeProvider.System).EvaluateAsync(
            new EvaluationRequest(_set.Write(), [Cut]) { ScoresFile = Path.Combine(_set.Path, "no.csv") },
            null,
            TestContext.Current.CancellationToken);

        Assert.Equal(SeedRules.FileReadable.Code, Assert.Single(outcome.Findings.Problems).Code);
    }

    private static string[] Scores(params (string Query, double[] Scores)[] queries) =>
    [
        "region,segment,year,enterprise_id,score",
        .. queries.SelectMany(query => query.Scores.Zip("abcd").Select(one =>
            FormattableString.Invariant($"{query.Query},{one.Second},{one.First}"))),
    ];

    private static string Text(EvaluationOutcome outcome) => string.Join('\n', outcome.Cuts.Select(Text));

    private static string Text(EvaluationResult result) =>
        JsonSerializer.Serialize(result with { Seconds = new EvaluationSeconds(0, 0) });

    private Task<EvaluationOutcome> EvaluateAsync(params DateOnly[] cuts) => new PlacementEvaluator(TimeProvider.System)
        .EvaluateAsync(new EvaluationRequest(_set.Write(), cuts), null, TestContext.Current.CancellationToken);

    private async Task<EvaluationOutcome> EvaluateAsync(ScoreMeaning meaning, string[] scores)
    {
        var token = TestContext.Current.CancellationToken;
        var folder = _set.Write();
        using var elsewhere = new TempFolder();
        var file = Path.Combine(elsewhere.Path, "scores.csv");
        await File.WriteAllLinesAsync(file, scores, token);
        return await new PlacementEvaluator(TimeProvider.System).EvaluateAsync(
            new EvaluationRequest(folder, [Cut]) { ScoresFile = file, ScoreMeaning = meaning }, null, token);
    }
}
