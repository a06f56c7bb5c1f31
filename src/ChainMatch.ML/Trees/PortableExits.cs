namespace ChainMatch.ML.Trees;

/// <summary>
/// Walks row by row from the root to a leaf: for machines without vectors, and what the other way is tested against.
/// </summary>
internal sealed class PortableExits : IExitFinder
{
    private const uint FirstLeaf = 0x8000_0000;

    private readonly int _columns;
    private readonly int[] _roots;
    private readonly Node[] _nodes;

    /// <summary>Lays the trees of a model out in one array.</summary>
    internal PortableExits(TreeModel model)
    {
        _columns = model.Features.Columns;
        List<Node> nodes = [];
        _roots = [.. model.Trees.Select(tree => Add(tree, 0, nodes).Place)];
        _nodes = [.. nodes];
    }

    /// <inheritdoc/>
    public int BlockRows => 4;

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<float> rows, Span<uint> exits)
    {
        exits.Fill(FirstLeaf);
        for (var (lane, start) = (0, 0); start < rows.Length; lane++, start += _columns)
        {
            var row = rows.Slice(start, _columns);
            for (var tree = 0; tree < _roots.Length; tree++)
            {
                exits[(tree * BlockRows) + lane] = FirstLeaf >> Leaf(_roots[tree], row);
            }
        }
    }

    private int Leaf(int place, ReadOnlySpan<float> row)
    {
        while (place >= 0)
        {
            var node = _nodes[place];
            place = row[node.Column] > node.Threshold ? node.Right : node.Left;
        }

        return ~place;
    }

    // A place is that of a node, or below 0 the complement of that of a leaf.
    private static (int Place, int NextLeaf) Add(TreeNode tree, int leaf, List<Node> nodes)
    {
        if (tree is not TreeSplit split)
        {
            return (~leaf, leaf + 1);
        }

        var (left, middle) = Add(split.Left, leaf, nodes);
        var (right, next) = Add(split.Right, middle, nodes);
        nodes.Add(new Node(split.Column, split.Threshold, left, right));
        return (nodes.Count - 1, next);
    }

    private readonly record struct Node(int Column, float Threshold, int Left, int Right);
}
