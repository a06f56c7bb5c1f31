namespace ChainMatch.ML.Trees;

/// <summary>The way to a leaf, with one condition per column.</summary>
/// <param name="Value">The value of the leaf.</param>
/// <param name="Conditions">What a row must meet to end here; no column twice.</param>
internal sealed record LeafPath(double Value, IReadOnlyList<LeafCondition> Conditions)
{
    /// <summary>The share of the rows that end here when nothing of them is known.</summary>
    internal double Share => Conditions.Aggregate(1.0, (share, condition) => share * condition.Share);

    /// <summary>The ways to all leaves of a tree, from left to right.</summary>
    internal static IEnumerable<LeafPath> Of(TreeNode tree) => Below(tree, []);

    private static IEnumerable<LeafPath> Below(TreeNode node, IReadOnlyList<LeafCondition> conditions)
    {
        if (node is not TreeSplit split)
        {
            return [new LeafPath(((TreeLeaf)node).Value, conditions)];
        }

        var any = new LeafCondition(split.Column, float.NegativeInfinity, float.PositiveInfinity, 1);
        var held = conditions.Append(any).First(condition => condition.Column == split.Column);
        var others = conditions.Where(condition => condition.Column != split.Column).ToList();
        var left = held with
        {
            Highest = Math.Min(held.Highest, split.Threshold),
            Share = held.Share * split.LeftShare,
        };
        var right = held with
        {
            Above = Math.Max(held.Above, split.Threshold),
            Share = held.Share * (1 - split.LeftShare),
        };
        return Below(split.Left, [.. others, left]).Concat(Below(split.Right, [.. others, right]));
    }
}

/// <summary>What the splits of one column on the way to a leaf come to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Above">A row must be above this.</param>
/// <param name="Highest">And at most this.</param>
/// <param name="Share">
/// The product, over these splits, of the share of the training rows that went this way; 0 to 1.
/// </param>
internal readonly record struct LeafCondition(int Column, float Above, float Highest, double Share);
