using ChainMatch.ML.Evaluation;
using ChainMatch.ML.Rankers;
using CsCheck;

namespace ChainMatch.ML;

public sealed class CandidateScoresTests
{
    private static readonly CandidateClasses Classes = new([1, 1, 5, 1, 5]);

    [Fact]
    public void Others_are_judged_as_if_each_had_its_score() => RandomSet.Gen.Sample(
        set =>
        {
            var split = new CutSplit(set, new DateOnly(2020, 1, 1));
            foreach (var ranker in Floors.All.Concat(Comparators.All))
            {
                var scorer = ranker.Train(split.Training, TestContext.Current.CancellationToken);
                foreach (var query in split.Test.Queries)
                {
                    var given = DenseScores.Whole(scorer, split.Training, query.Key);
                    var dense = DenseScores.From(DenseScores.Of(scorer, split.Training, query.Key));

                    Assert.Equal(QueryMetrics.Of(dense, query), QueryMetrics.Of(given, query));
                }
            }
        },
        iter: 200);

    [Fact]
    public void A_candidate_has_its_own_score_or_that_of_its_number_of_placements()
    {
        var scores = new CandidateScores(Classes);
        scores.SetOthers(0, 0.1);
        scores.SetOthers(1, 0.5);
        scores.Set(3, 0.9);
        scores.Set(3, 0.8);

        Assert.Equal([0.1, 0.1, 0.5, 0.8, 0.5], Enumerable.Range(0, 5).Select(candidate => scores[candidate]));
        Assert.Equal([2, 2], scores.Others.ToArray());
    }

    [Fact]
    public void A_ranker_that_forgets_a_candidate_is_found_out()
    {
        var scores = new CandidateScores(Classes);
        scores.SetOthers(0, 0.1);
        scores.Set(2, 0.5);

        Assert.Throws<InvalidOperationException>(scores.CheckWhole);
        scores.Set(4, 0.5);
        scores.CheckWhole();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_is_no_number_is_refused(double score)
    {
        var scores = new CandidateScores(Classes);

        Assert.Throws<ArgumentOutOfRangeException>(() => scores.Set(0, score));
        Assert.Throws<ArgumentOutOfRangeException>(() => scores.SetOthers(0, score));
        Assert.Throws<ArgumentOutOfRangeException>(() => scores.SetAll([0, 0, 0, 0, score]));
    }

    [Fact]
    public void Starting_anew_forgets_every_score()
    {
        var scores = new CandidateScores(Classes);
        scores.SetAll([1, 2, 3, 4, 5]);

        scores.Restart();

        Assert.False(scores.Holds(0));
        Assert.Throws<InvalidOperationException>(scores.CheckWhole);
    }
}
