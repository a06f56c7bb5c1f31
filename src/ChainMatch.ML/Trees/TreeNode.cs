using System.Text.Json.Serialization;

namespace ChainMatch.ML.Trees;

/// <summary>A tree, or the part of one below a split: a <see cref="TreeSplit"/> or a <see cref="TreeLeaf"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TreeSplit), "split")]
[JsonDerivedType(typeof(TreeLeaf), "leaf")]
public abstract record TreeNode
{
    /// <summary>Its leaves from left to right.</summary>
    internal IEnumerable<TreeLeaf> Leaves() => this is TreeSplit split
        ? split.Left.Leaves().Concat(split.Right.Leaves())
        : [(TreeLeaf)this];

    /// <summary>Its splits, each before those below it.</summary>
    internal IEnumerable<TreeSplit> Splits() => this is TreeSplit split
        ? split.Left.Splits().Concat(split.Right.Splits()).Prepend(split)
        : [];

    /// <summary>How many training rows came by, the sum over its leaves.</summary>
    internal long TotalCover() => Leaves().Sum(leaf => leaf.Cover);

    /// <summary>The same tree with other covers, taken for its leaves from left to right.</summary>
    internal TreeNode WithCovers(Queue<long> covers)
    {
        if (this is not TreeSplit split)
        {
            return (TreeLeaf)this with { Cover = covers.Dequeue() };
        }

        var left = split.Left.WithCovers(covers);
        return split with { Left = left, Right = split.Right.WithCovers(covers) };
    }
}

/// <summary>Sends a row on by one number of it.</summary>
/// <param name="Column">The column that is looked at.</param>
/// <param name="Threshold">A row goes to the left up to and including this, to the right above it.</param>
/// <param name="Left">Where it goes up to the threshold.</param>
/// <param name="Right">Where it goes above it.</param>
public sealed record TreeSplit(int Column, float Threshold, TreeNode Left, TreeNode Right) : TreeNode
{
    /// <summary>
    /// The share of the training rows here that went to the left, 0 to 1; one half where none came by, so that both
    /// sides count alike.
    /// </summary>
    internal double LeftShare => TotalCover() is > 0 and var cover ? (double)Left.TotalCover() / cover : 0.5;
}

/// <summary>What a tree adds to the score of the rows that end here.</summary>
/// <param name="Value">The part of the score.</param>
/// <param name="Cover">How many of the training rows ended here.</param>
public sealed record TreeLeaf(double Value, long Cover) : TreeNode;
