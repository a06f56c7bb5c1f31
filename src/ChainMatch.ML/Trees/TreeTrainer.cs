using ChainMatch.Storage;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Fits LambdaMART trees (METHODS 3.8) by ML.NET's LightGBM: the same rows and options give the same trees, bit by bit.
/// Every fit has a context of its own, because a context draws the sample of a second fit from where the first one
/// stopped, and one thread, because several slow each other down on shared cores and are no faster on lists of our
/// size.
/// </summary>
public static class TreeTrainer
{
    /// <summary>Fits an ensemble per seed, and counts the covers of its leaves over all rows.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: rows or options that nothing can be learnt with, with every problem;
    /// <see cref="ErrorCode.LibraryMissing"/>: LightGBM's native library cannot be loaded, with what to install.
    /// </exception>
    public static TrainedTrees Train(RankingRows rows, TreeOptions options, CancellationToken cancellationToken)
    {
        var problems = new TreeProblems("These rows and options give no ranking");
        options.Check(problems);
        rows.Check(options.Gains.Count, problems);
        problems.ThrowIfAny();

        List<TreeEnsemble> ensembles = [];
        List<MlNetRanker> rankers = [];
        foreach (var seed in options.Seeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new MLContext(seed);
            var data = LightGbmRow.View(context, rows);
            var transformer = Fit(context, data, options, seed);
            var trees = TreesOf(transformer.Model.TrainedTreeEnsemble);
            ensembles.Add(WithCovers(rows.Features, new TreeEnsemble(seed, trees)));
            rankers.Add(new MlNetRanker(seed, context, transformer, data.Schema));
        }

        return new TrainedTrees(new TreeModel(rows.Features.Features, ensembles), rankers);
    }

    private static RankingPredictionTransformer<LightGbmRankingModelParameters> Fit(
        MLContext context, IDataView data, TreeOptions options, int seed)
    {
        try
        {
            return context.Ranking.Trainers.LightGbm(LightGbmOptions(options, seed)).Fit(data);
        }
        catch (ArgumentNullException error) when (error.ParamName == "items" && options.Rounds > 0)
        {
            // What ML.NET 5.0 makes of a first tree without a split: it cannot hold it. Such a fit has no trees.
            return Fit(context, data, options with { Rounds = 0 }, seed);
        }
        catch (Exception error) when (LightGbmLibrary.ErrorOf(error) is { } missing)
        {
            throw missing;
        }
    }

    private static LightGbmRankingTrainer.Options LightGbmOptions(TreeOptions options, int seed) => new()
    {
        NumberOfIterations = options.Rounds,
        LearningRate = options.LearningRate,
        NumberOfLeaves = options.Leaves,
        MinimumExampleCountPerLeaf = options.MinRowsPerLeaf,
        MaximumBinCountPerFeature = options.MaxBins,
        Sigmoid = options.Sigmoid,
        CustomGains = [.. options.Gains],
        EvaluationMetric = LightGbmRankingTrainer.Options.EvaluateMetricType.None,
        HandleMissingValue = false,
        UseCategoricalSplit = false,
        Seed = seed,
        Deterministic = true,
        ForceRowWise = true,
        NumberOfThreads = 1,
        Booster = new GradientBooster.Options
        {
            MinimumChildWeight = options.MinHessianPerLeaf,
            L2Regularization = options.L2,
            FeatureFraction = options.FeatureFraction,
            SubsampleFraction = options.BaggingFraction,
            SubsampleFrequency = options.BaggingFraction < 1 ? 1 : 0,
        },
    };

    private static TreeNode[] TreesOf(RegressionTreeEnsemble ensemble) =>
    [
        .. ensemble.Trees.Zip(ensemble.TreeWeights).Select(tree => tree.First.NumberOfNodes == 0
            ? new TreeLeaf(tree.First.LeafValues[0] * tree.Second, 0)
            : NodeOf(tree.First, 0, tree.Second)),
    ];

    private static TreeNode NodeOf(RegressionTree tree, int place, double weight) => place < 0
        ? new TreeLeaf(tree.LeafValues[~place] * weight, 0)
        : new TreeSplit(
            tree.NumericalSplitFeatureIndexes[place],
            tree.NumericalSplitThresholds[place],
            NodeOf(tree, tree.LeftChild[place], weight),
            NodeOf(tree, tree.RightChild[place], weight));

    private static TreeEnsemble WithCovers(FeatureTable rows, TreeEnsemble ensemble)
    {
        var counts = new TreeScorer(new TreeModel(rows.Features, [ensemble])).CountExits(rows);
        var covers = counts.Chunk(TreeModel.MostLeaves).Select(tree => new Queue<long>(tree));
        return ensemble with { Trees = [.. ensemble.Trees.Zip(covers, (tree, queue) => tree.WithCovers(queue))] };
    }
}
