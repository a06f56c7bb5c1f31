using System.Numerics;

namespace ChainMatch.ML.Trees;

/// <summary>Shapley values by their definition: every coalition of columns, the tree walked for each.</summary>
internal static class ShapleyByDefinition
{
    /// <summary>What each column adds to the score of a row.</summary>
    internal static double[] Of(TreeModel model, float[] row)
    {
        var columns = row.Length;
        double[] worth = [.. Enumerable.Range(0, 1 << columns).Select(known => Worth(model, row, (uint)known))];
        return [.. Enumerable.Range(0, columns).Select(column => Value(worth, columns, column))];
    }

    /// <summary>The score that is expected of a row of which only some columns, a bit each, are known.</summary>
    internal static double Worth(TreeModel model, float[] row, uint known) =>
        model.Trees.Sum(tree => Expected(tree, row, known)) / model.Ensembles.Count;

    private static double Value(double[] worth, int columns, int column)
    {
        var value = 0.0;
        for (var known = 0; known < worth.Length; known++)
        {
            if ((known & (1 << column)) == 0)
            {
                var size = BitOperations.PopCount((uint)known);
                value += (worth[known | (1 << column)] - worth[known]) * Factorial(size) * Factorial(columns - size - 1)
                    / Factorial(columns);
            }
        }

        return value;
    }

    private static double Expected(TreeNode node, float[] row, uint known)
    {
        if (node is not TreeSplit split)
        {
            return ((TreeLeaf)node).Value;
        }

        if ((known & (1u << split.Column)) != 0)
        {
            return Expected(row[split.Column] <= split.Threshold ? split.Left : split.Right, row, known);
        }

        var (left, right) = ((double)Cover(split.Left), (double)Cover(split.Right));
        var share = left + right == 0 ? 0.5 : left / (left + right);
        return (share * Expected(split.Left, row, known)) + ((1 - share) * Expected(split.Right, row, known));
    }

    private static long Cover(TreeNode node) =>
        node is TreeSplit split ? Cover(split.Left) + Cover(split.Right) : ((TreeLeaf)node).Cover;

    private static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
