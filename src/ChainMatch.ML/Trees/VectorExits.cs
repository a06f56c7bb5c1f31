using System.Numerics;
using System.Runtime.InteropServices;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Finds the exits of as many rows at once as two vectors hold, without a branch per node (QuickScorer, Lucchese et al.
/// 2015): every split that a row is above rules the leaves on its left out, and the first leaf that stays is the exit.
/// Splits are sorted by column and threshold, so that the first one that no row is above ends a column.
/// </summary>
internal sealed class VectorExits : IExitFinder
{
    private readonly int _columns;
    private readonly Column[] _used;
    private readonly Split[] _splits;

    /// <summary>Sorts the splits of a model.</summary>
    internal VectorExits(TreeModel model)
    {
        _columns = model.Features.Columns;
        List<Split> splits = [];
        foreach (var (index, tree) in model.Trees.Index())
        {
            _ = Collect(tree, index, 0, splits);
        }

        _splits = [.. splits.OrderBy(split => split.Column).ThenBy(split => split.Threshold)];
        var start = 0;
        _used =
        [
            .. _splits.CountBy(split => split.Column)
                .Select(column => new Column(column.Key, (start += column.Value) - column.Value, column.Value)),
        ];
    }

    /// <inheritdoc/>
    public int BlockRows => 2 * Vector<float>.Count;

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<float> rows, Span<uint> exits)
    {
        exits.Fill(uint.MaxValue);
        Span<float> lanes = stackalloc float[BlockRows];
        foreach (var column in _used)
        {
            for (var (lane, place) = (0, column.Number); lane < lanes.Length; lane++)
            {
                lanes[lane] = rows[place];
                place = place + _columns < rows.Length ? place + _columns : place;
            }

            RuleOut(_splits.AsSpan(column.Start, column.Count), lanes, exits);
        }
    }

    // Two vectors a split: what is loaded for it serves both.
    private static void RuleOut(ReadOnlySpan<Split> splits, ReadOnlySpan<float> lanes, Span<uint> exits)
    {
        ref var masks = ref MemoryMarshal.GetReference(exits);
        var second = (nuint)Vector<float>.Count;
        var (low, high) = (new Vector<float>(lanes), new Vector<float>(lanes[Vector<float>.Count..]));
        foreach (ref readonly var split in splits)
        {
            var threshold = new Vector<float>(split.Threshold);
            var (lowAbove, highAbove) = (Vector.GreaterThan(low, threshold), Vector.GreaterThan(high, threshold));
            if ((lowAbove | highAbove) == Vector<int>.Zero)
            {
                break;
            }

            var (gone, tree) = (new Vector<int>((int)split.RuledOut), (nuint)split.Tree * 2 * second);
            var (lowGone, highGone) = (Vector.AsVectorUInt32(lowAbove & gone), Vector.AsVectorUInt32(highAbove & gone));
            Vector.AndNot(Vector.LoadUnsafe(ref masks, tree), lowGone).StoreUnsafe(ref masks, tree);
            Vector.AndNot(Vector.LoadUnsafe(ref masks, tree + second), highGone).StoreUnsafe(ref masks, tree + second);
        }
    }

    // Gives the number of the leaf after the last one below.
    private static int Collect(TreeNode node, int tree, int leaf, List<Split> splits)
    {
        if (node is not TreeSplit split)
        {
            return leaf + 1;
        }

        var middle = Collect(split.Left, tree, leaf, splits);
        var left = (uint)(((1UL << (middle - leaf)) - 1) << (TreeModel.MostLeaves - middle));
        splits.Add(new Split(split.Column, split.Threshold, left, tree));
        return Collect(split.Right, tree, middle, splits);
    }

    private readonly record struct Split(int Column, float Threshold, uint RuledOut, int Tree);

    private readonly record struct Column(int Number, int Start, int Count);
}
