using CsCheck;

namespace ChainMatch.ML.Trees;

public sealed class TreeShapTests
{
    [Fact]
    public void Contributions_are_the_Shapley_values() =>
        Gen.Select(TreeSample.AnyModel(depth: 4), TreeSample.AnyRows).Sample((model, rows) =>
        {
            var columns = rows.Slice(0, 1).ToArray();
            var expected = ShapleyByDefinition.Of(model, columns);
            double[] byFeature = [expected[0], expected[1] + expected[2], expected[3], expected[4] + expected[5]];

            var explanation = new TreeShap(model).Explain(rows, 0);

            Assert.Equal(ShapleyByDefinition.Worth(model, columns, known: 0), explanation.Base, tolerance: 1e-12);
            Assert.All(
                byFeature.Zip(explanation.Contributions),
                pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-12));
        });

    [Fact]
    public void Base_and_contributions_add_up_to_the_score() =>
        Gen.Select(TreeSample.AnyModel(depth: 5), TreeSample.AnyRows).Sample((model, rows) =>
        {
            var (shap, scores) = (new TreeShap(model), new TreeScorer(model).Score(rows));

            Assert.All(scores.Index(), score =>
                Assert.Equal(score.Item, shap.Explain(rows, score.Index).Score, tolerance: 1e-9));
        });

    [Fact]
    public void They_add_up_on_every_row_of_a_trained_model_and_the_base_is_its_mean_score()
    {
        var rows = TreeSample.Ranking(40, seed: 8);
        var options = new TreeOptions { Rounds = 60, Leaves = 32, MinRowsPerLeaf = 2, L2 = 0 };
        var model = TreeTrainer.Train(rows, options, TestContext.Current.CancellationToken).Model;
        var (shap, scores) = (new TreeShap(model), new TreeScorer(model).Score(rows.Features));

        Assert.Equal(scores.Average(), shap.Base, tolerance: 1e-9);
        Assert.All(scores.Index(), score =>
            Assert.Equal(score.Item, shap.Explain(rows.Features, score.Index).Score, tolerance: 1e-9));
    }

    [Fact]
    public void The_longest_path_adds_up_too()
    {
        TreeNode chain = new TreeLeaf(1, 1);
        for (var column = 30; column >= 0; column--)
        {
            chain = new TreeSplit(column, 0, new TreeLeaf(-column, 1_000_000), chain);
        }

        var features = new TreeFeatures(Enumerable.Range(0, 31).Select(column => new TreeFeature($"x{column}", false)));
        var model = new TreeModel(features, [new TreeEnsemble(1, [chain])]);
        var rows = TreeSample.Table(
            features,
            [
                [.. Enumerable.Repeat<double?>(1, 31)],
                [.. Enumerable.Range(0, 31).Select(double? (column) => (column % 7) - 3)],
            ]);

        var scores = new TreeScorer(model).Score(rows);

        Assert.All(scores.Index(), score =>
            Assert.Equal(score.Item, new TreeShap(model).Explain(rows, score.Index).Score, tolerance: 1e-9));
    }

    [Fact]
    public void A_model_without_trees_has_nothing_to_explain()
    {
        var rows = TreeSample.Table(TreeSample.Features, [[1, null, 2, 3]]);

        var explanation = new TreeShap(new TreeModel(TreeSample.Features, [new TreeEnsemble(1, [])])).Explain(rows, 0);

        Assert.Equal(0, explanation.Base);
        Assert.Equal([0, 0, 0, 0], explanation.Contributions);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void The_quadrature_is_exact_for_polynomials(int count)
    {
        var nodes = GaussLegendre.OnUnitInterval(count);

        for (var power = 0; power < 2 * count; power++)
        {
            var integral = nodes.Sum(node => node.Weight * Math.Pow(node.Node, power));

            Assert.Equal(1.0 / (power + 1), integral, tolerance: 1e-14);
        }
    }
}
