using CsCheck;

namespace ChainMatch.ML.Trees;

/// <summary>Invented rows, and trees of every shape.</summary>
internal static class TreeSample
{
    // Few values, so that rows stand on thresholds, and the ends of the range.
    private static readonly Gen<float> AnyNumber = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => (float)number),
        Gen.OneOf(float.MinValue, float.MaxValue, float.Epsilon, -float.Epsilon, -0f),
        Gen.Float[-5, 5]);

    /// <summary>Two features that are always known and two that may be unknown: six columns.</summary>
    internal static TreeFeatures Features { get; } =
        new([new("age", false), new("size", true), new("ties", false), new("share", true)]);

    /// <summary>
    /// One to three ensembles of up to four trees over <see cref="Features"/>, with up to <paramref name="depth"/>
    /// levels.
    /// </summary>
    internal static Gen<TreeModel> AnyModel(int depth) => AnyTree(depth).Array[0, 4].Array[1, 3].Select(ensembles =>
        new TreeModel(Features, ensembles.Index().Select(ensemble => new TreeEnsemble(ensemble.Index, ensemble.Item))));

    /// <summary>One to forty rows, of which some values are unknown.</summary>
    internal static Gen<FeatureTable> AnyRows { get; } = Gen.Select(
            AnyNumber, Unknown(AnyNumber), AnyNumber, Unknown(AnyNumber), (a, b, c, d) => (double?[])[a, b, c, d])
        .Array[1, 40].Select(rows => Table(Features, rows));

    /// <summary>A table of some rows.</summary>
    internal static FeatureTable Table(TreeFeatures features, IEnumerable<double?[]> rows)
    {
        var table = new FeatureTable(features);
        foreach (var row in rows)
        {
            table.Add(row);
        }

        return table;
    }

    /// <summary>
    /// Queries of up to thirty rows whose grade follows from the features, with some noise; their rows are interleaved.
    /// </summary>
    internal static RankingRows Ranking(int queries, int seed)
    {
        var random = new Random(seed);
        var table = new FeatureTable(Features);
        List<int> queryOf = [], grades = [];
        for (var row = 0; row < queries * 30; row++)
        {
            double? size = random.Next(3) > 0 ? random.NextDouble() : null;
            double? share = random.Next(4) > 0 ? random.NextDouble() : null;
            var (age, ties, noise) = (random.NextDouble(), random.Next(4), random.NextDouble());
            table.Add([age, size, ties, share]);
            queryOf.Add(random.Next(queries));
            grades.Add((int)Math.Clamp((2 * age) + (size ?? 0) + (0.4 * ties) + noise - 1, 0, 4));
        }

        return new RankingRows(table, queryOf, grades);
    }

    private static Gen<double?> Unknown(Gen<float> known) =>
        Gen.OneOf(known.Select(double? (value) => value), Gen.Const((double?)null));

    private static Gen<TreeNode> AnyTree(int depth)
    {
        var leaf = Gen.Select(Gen.Double[-2, 2], Gen.Long[0, 9], TreeNode (value, cover) => new TreeLeaf(value, cover));
        if (depth == 0)
        {
            return leaf;
        }

        var below = AnyTree(depth - 1);
        var split = Gen.Select(
            Gen.Int[0, Features.Columns - 1], AnyNumber, below, below,
            TreeNode (column, threshold, left, right) => new TreeSplit(column, threshold, left, right));
        return Gen.Frequency((1, leaf), (4, split));
    }
}
