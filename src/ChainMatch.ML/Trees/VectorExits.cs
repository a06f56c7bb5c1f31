using System.Numerics;
using System.Runtime.InteropServices;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Finds the exits of as many rows at once as a vector holds, without a branch per node (QuickScorer, Lucchese et al.
/// 2015): every split that a row is above rules the leaves on its left out, and the first leaf that stays is the exit.
/// Splits are sorted by column and threshold, so that the first one that no row is above ends a column.
/// </summary>
internal sealed class VectorExits : IExitFinder
{
    private readonly int _columns;
    private readonly Column[] _used;
    private readonly float[] _thresholds;
    private readonly uint[] _ruledOut;
    private readonly int[] _trees;

    /// <summary>Sorts the splits of a model.</summary>
    internal VectorExits(TreeModel model)
    {
        _columns = model.Features.Columns;
        List<Split> splits = [];
        foreach (var (index, tree) in model.Trees.Index())
        {
            _ = Collect(tree, index, 0, splits);
        }

        splits = [.. splits.OrderBy(split => split.Column).ThenBy(split => split.Threshold)];
        _thresholds = [.. splits.Select(split => split.Threshold)];
        _ruledOut = [.. splits.Select(split => split.RuledOut)];
        _trees = [.. splits.Select(split => split.Tree * Vector<uint>.Count)];
        var start = 0;
        _used =
        [
            .. splits.CountBy(split => split.Column)
                .Select(column => new Column(column.Key, start, start += column.Value)),
        ];
    }

    /// <inheritdoc/>
    public int BlockRows => Vector<float>.Count;

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<float> rows, Span<uint> exits)
    {
        exits.Fill(uint.MaxValue);
        ref var masks = ref MemoryMarshal.GetReference(exits);
        Span<float> lanes = stackalloc float[Vector<float>.Count];
        foreach (var column in _used)
        {
            for (var (lane, place) = (0, column.Number); lane < lanes.Length; lane++)
            {
                lanes[lane] = rows[place];
                place = place + _columns < rows.Length ? place + _columns : place;
            }

            var values = new Vector<float>(lanes);
            for (var split = column.Start; split < column.End; split++)
            {
                var above = Vector.GreaterThan(values, new Vector<float>(_thresholds[split]));
                if (above == Vector<int>.Zero)
                {
                    break;
                }

                var tree = (nuint)_trees[split];
                var gone = Vector.AsVectorUInt32(above) & new Vector<uint>(_ruledOut[split]);
                Vector.AndNot(Vector.LoadUnsafe(ref masks, tree), gone).StoreUnsafe(ref masks, tree);
            }
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

    private readonly record struct Column(int Number, int Start, int End);
}
