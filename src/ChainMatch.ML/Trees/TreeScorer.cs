using System.Buffers;
using System.Numerics;
using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Scores rows by a model: the mean over its ensembles of the sum of their trees, in double precision and in the order
/// of the trees, so that every machine gives the same bits. Holds nothing that changes; any number of threads may share
/// one.
/// </summary>
public sealed class TreeScorer
{
    private readonly TreeModel _model;
    private readonly IExitFinder _finder;
    private readonly double[] _values;
    private readonly int _trees;

    /// <summary>Lays a model out for scoring.</summary>
    public TreeScorer(TreeModel model)
        : this(model, Vector.IsHardwareAccelerated ? new VectorExits(model) : new PortableExits(model))
    {
    }

    /// <summary>Scores by a given way of finding exits.</summary>
    internal TreeScorer(TreeModel model, IExitFinder finder)
    {
        (_model, _finder) = (model, finder);
        TreeNode[] trees = [.. model.Trees];
        _trees = trees.Length;
        _values = new double[_trees * TreeModel.MostLeaves];
        foreach (var (index, tree) in trees.Index())
        {
            foreach (var (place, leaf) in tree.Leaves().Index())
            {
                _values[(index * TreeModel.MostLeaves) + place] = leaf.Value;
            }
        }
    }

    /// <summary>The score of every row, in the order of the rows; 0 by a model without trees.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: the rows have other features than the model.
    /// </exception>
    public double[] Score(FeatureTable rows)
    {
        var scores = new double[rows.Rows];
        ForEachBlock(rows, (first, count, exits) => Sum(exits, scores.AsSpan(first, count)));
        return scores;
    }

    /// <summary>
    /// How many rows leave by each leaf: per tree <see cref="TreeModel.MostLeaves"/> figures, from left to right.
    /// </summary>
    internal long[] CountExits(FeatureTable rows)
    {
        var counts = new long[_values.Length];
        ForEachBlock(rows, (_, count, exits) =>
        {
            for (var tree = 0; tree < _trees; tree++)
            {
                foreach (var exit in exits.Slice(tree * _finder.BlockRows, count))
                {
                    counts[(tree * TreeModel.MostLeaves) + BitOperations.LeadingZeroCount(exit)]++;
                }
            }
        });
        return counts;
    }

    private delegate void BlockAction(int first, int count, ReadOnlySpan<uint> exits);

    private void ForEachBlock(FeatureTable rows, BlockAction action)
    {
        rows.Expect(_model.Features);
        var rented = ArrayPool<uint>.Shared.Rent(_trees * _finder.BlockRows);
        var exits = rented.AsSpan(0, _trees * _finder.BlockRows);
        for (var first = 0; first < rows.Rows; first += _finder.BlockRows)
        {
            var count = Math.Min(_finder.BlockRows, rows.Rows - first);
            _finder.Find(rows.Slice(first, count), exits);
            action(first, count, exits);
        }

        ArrayPool<uint>.Shared.Return(rented);
    }

    // Four rows at a time: four independent sums keep the adders busy.
    private void Sum(ReadOnlySpan<uint> exits, Span<double> scores)
    {
        Span<double> four = stackalloc double[4];
        for (var lane = 0; lane < scores.Length; lane += four.Length)
        {
            SumFour(exits, lane, four);
            four[..Math.Min(four.Length, scores.Length - lane)].CopyTo(scores[lane..]);
        }
    }

    private void SumFour(ReadOnlySpan<uint> exits, int lane, Span<double> sums)
    {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        var blockRows = _finder.BlockRows;
        for (var (tree, place) = (0, lane); tree < _trees; tree++, place += blockRows)
        {
            var leaves = _values.AsSpan(tree * TreeModel.MostLeaves, TreeModel.MostLeaves);
            var four = exits.Slice(place, 4);
            a += leaves[BitOperations.LeadingZeroCount(four[0])];
            b += leaves[BitOperations.LeadingZeroCount(four[1])];
            c += leaves[BitOperations.LeadingZeroCount(four[2])];
            d += leaves[BitOperations.LeadingZeroCount(four[3])];
        }

        var ensembles = _model.Ensembles.Count;
        (sums[0], sums[1], sums[2], sums[3]) = (a / ensembles, b / ensembles, c / ensembles, d / ensembles);
    }
}
