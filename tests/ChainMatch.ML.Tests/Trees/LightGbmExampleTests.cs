namespace ChainMatch.ML.Trees;

public sealed class LightGbmExampleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Trees_rank_as_those_of_LightGBM_itself()
    {
        var model = TreeTrainer.Train(LightGbmExample.Read("rank.train"), LightGbmExample.Options, Token).Model;
        var test = LightGbmExample.Read("rank.test");
        (int Rounds, double[] Ndcg)[] golden =
        [
            (1, [0.551429, 0.584282, 0.619578]),
            (10, [0.659238, 0.651145, 0.688398]),
            (50, [0.593524, 0.622375, 0.671605]),
            (100, [0.593714, 0.646689, 0.670273]),
        ];

        Assert.All(golden, figure =>
        {
            var scores = new TreeScorer(model.First(figure.Rounds)).Score(test.Features);

            Assert.All(
                figure.Ndcg.Zip([1, 3, 5]),
                pair => Assert.Equal(pair.First, LightGbmExample.Ndcg(test, scores, pair.Second), tolerance: 1e-6));
        });
    }

    [Fact]
    public void Scores_are_those_of_ML_NET()
    {
        var options = LightGbmExample.Options with { BaggingFraction = 0.9, FeatureFraction = 0.5, Seeds = [3] };
        var trained = TreeTrainer.Train(LightGbmExample.Read("rank.train"), options, Token);
        var test = LightGbmExample.Read("rank.test");

        var scores = new TreeScorer(trained.Model).Score(test.Features);

        var expected = MlNetScores.Of(trained.Rankers[0], test.Features);
        Assert.All(scores.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, tolerance: 1e-5));
        Assert.True(scores.Distinct().Count() > 500);
    }

    [Fact]
    public void Contributions_add_up_on_every_row()
    {
        var model = TreeTrainer.Train(LightGbmExample.Read("rank.train"), LightGbmExample.Options, Token).Model;
        var test = LightGbmExample.Read("rank.test");
        var (shap, scores) = (new TreeShap(model), new TreeScorer(model).Score(test.Features));

        Assert.All(scores.Index(), score =>
            Assert.Equal(score.Item, shap.Explain(test.Features, score.Index).Score, tolerance: 1e-9));
    }
}
