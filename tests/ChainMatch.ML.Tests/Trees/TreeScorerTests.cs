using ChainMatch.Storage;
using CsCheck;

namespace ChainMatch.ML.Trees;

public sealed class TreeScorerTests
{
    private static readonly Gen<(TreeModel Model, FeatureTable Rows)> AnyCase =
        Gen.Select(TreeSample.AnyModel(depth: 5), TreeSample.AnyRows);

    [Fact]
    public void Vectors_and_the_portable_way_give_the_same_bits_as_a_walk_through_the_trees() => AnyCase.Sample(any =>
    {
        var rows = Enumerable.Range(0, any.Rows.Rows);

        var expected = rows.Select(row => Walk(any.Model, any.Rows.Slice(row, 1))).ToArray();

        Assert.Equal(expected, new TreeScorer(any.Model, new VectorExits(any.Model)).Score(any.Rows));
        Assert.Equal(expected, new TreeScorer(any.Model, new PortableExits(any.Model)).Score(any.Rows));
    });

    [Fact]
    public void Both_ways_count_the_same_exits() => AnyCase.Sample(any =>
    {
        var counts = new TreeScorer(any.Model, new VectorExits(any.Model)).CountExits(any.Rows);

        Assert.Equal(counts, new TreeScorer(any.Model, new PortableExits(any.Model)).CountExits(any.Rows));
        Assert.Equal((long)any.Rows.Rows * any.Model.Trees.Count(), counts.Sum());
    });

    [Fact]
    public void A_tree_may_be_a_chain_of_thirty_two_leaves()
    {
        TreeNode chain = new TreeLeaf(31, 1);
        for (var leaf = 30; leaf >= 0; leaf--)
        {
            chain = new TreeSplit(0, leaf, new TreeLeaf(leaf, 1), chain);
        }

        var features = new TreeFeatures([new("x", false)]);
        var model = new TreeModel(features, [new TreeEnsemble(1, [chain])]);
        var rows = TreeSample.Table(features, Enumerable.Range(0, 64).Select(row => (double?[])[row / 2.0]));

        var scores = new TreeScorer(model).Score(rows);

        Assert.Equal(Enumerable.Range(0, 64).Select(row => Math.Ceiling(Math.Min(row / 2.0, 31))), scores);
    }

    [Fact]
    public void The_score_of_a_model_is_the_mean_of_its_ensembles() => AnyCase.Sample(any =>
    {
        var alone = any.Model.Ensembles
            .Select(ensemble => new TreeScorer(new TreeModel(any.Model.Features, [ensemble])).Score(any.Rows))
            .ToList();

        var scores = new TreeScorer(any.Model).Score(any.Rows);

        Assert.All(scores.Index(), score =>
            Assert.Equal(alone.Average(ensemble => ensemble[score.Index]), score.Item, tolerance: 1e-12));
    });

    [Fact]
    public void One_scorer_serves_many_threads()
    {
        var rows = TreeSample.Ranking(20, seed: 4);
        var options = new TreeOptions { Rounds = 20, MinRowsPerLeaf = 5, Seeds = [1] };
        var scorer = new TreeScorer(TreeTrainer.Train(rows, options, TestContext.Current.CancellationToken).Model);
        var expected = scorer.Score(rows.Features);
        var wrong = 0;

        Parallel.For(0, 200, _ =>
            Interlocked.Add(ref wrong, scorer.Score(rows.Features).SequenceEqual(expected) ? 0 : 1));

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Rows_of_other_features_are_refused()
    {
        var model = new TreeModel(TreeSample.Features, [new TreeEnsemble(1, [])]);
        var rows = new FeatureTable(new TreeFeatures([.. TreeSample.Features.All.Skip(1), new("new", true)]));

        var error = Assert.Throws<ChainMatchException>(() => new TreeScorer(model).Score(rows));

        Assert.Contains("other features than the trees: without age and with new (may be unknown)", error.Message);
    }

    private static double Walk(TreeModel model, ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var tree in model.Trees)
        {
            var node = tree;
            while (node is TreeSplit split)
            {
                node = row[split.Column] <= split.Threshold ? split.Left : split.Right;
            }

            sum += ((TreeLeaf)node).Value;
        }

        return sum / model.Ensembles.Count;
    }
}
