using CsCheck;

namespace ChainMatch.ML.Trees;

public sealed class MlNetScoreTests
{
    [Fact]
    public void Rows_on_thresholds_unknown_and_extreme_ones_score_as_in_ML_NET()
    {
        var training = TreeSample.Ranking(40, seed: 9);
        var options = new TreeOptions { Rounds = 30, MinRowsPerLeaf = 5, Leaves = 16, FeatureFraction = 1, Seeds = [2] };
        var trained = TreeTrainer.Train(training, options, TestContext.Current.CancellationToken);
        var scorer = new TreeScorer(trained.Model);
        var thresholds = trained.Model.Trees.SelectMany(tree => tree.Splits()).Select(split => split.Threshold).ToArray();
        var value = Gen.OneOf(
            Gen.OneOf(thresholds),
            Gen.OneOf(thresholds).Select(MathF.BitIncrement),
            Gen.OneOf(thresholds).Select(MathF.BitDecrement),
            Gen.OneOf(float.MinValue, float.MaxValue, float.Epsilon, -0f),
            Gen.Float[-1, 5]).Select(number => (double?)number);
        var unknown = Gen.OneOf(value, value, Gen.Const((double?)null));

        Gen.Select(value, unknown, value, unknown, (a, b, c, d) => (double?[])[a, b, c, d]).Array[200].Sample(
            rows =>
            {
                var table = TreeSample.Table(TreeSample.Features, rows);

                Assert.All(
                    scorer.Score(table).Zip(MlNetScores.Of(trained.Rankers[0], table)),
                    pair => Assert.Equal(pair.Second, pair.First, tolerance: 1e-5));
            },
            iter: 20);
    }
}
