using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Rankers;

/// <summary>
/// The candidates of placements, laid out so that those of a node and all its parts lie side by side, each with its
/// place in another tree.
/// </summary>
internal sealed class PlacementIndex
{
    private readonly CodeTree _tree;
    private readonly CodeTree _other;
    private readonly int[] _starts;
    private readonly int[] _candidates;
    private readonly int[] _otherPlaces;

    internal PlacementIndex(
        TrainingPart training,
        CodeTree tree,
        Func<Placement, int> nodeOf,
        CodeTree other,
        Func<Placement, int> otherNodeOf)
    {
        (_tree, _other) = (tree, other);
        _starts = new int[tree.Count + 1];
        foreach (var placement in training.Placements)
        {
            _starts[tree.PlaceOf(nodeOf(placement)) + 1]++;
        }

        for (var place = 0; place < tree.Count; place++)
        {
            _starts[place + 1] += _starts[place];
        }

        var next = _starts[..^1];
        _candidates = new int[training.Placements.Count];
        _otherPlaces = new int[training.Placements.Count];
        foreach (var placement in training.Placements)
        {
            var slot = next[tree.PlaceOf(nodeOf(placement))]++;
            _candidates[slot] = training.CandidateOf(placement.Enterprise);
            _otherPlaces[slot] = other.PlaceOf(otherNodeOf(placement));
        }
    }

    /// <summary>The number of placements of a node and its parts.</summary>
    internal int SizeOf(int node) => _starts[_tree.EndOf(node)] - _starts[_tree.PlaceOf(node)];

    /// <summary>Counts the placements of a node and its parts that are also of a node of the other tree.</summary>
    /// <param name="counts">Takes them.</param>
    /// <param name="node">The node; <see cref="CodeTree.None"/> for all.</param>
    /// <param name="otherNode">The other tree's node; <see cref="CodeTree.None"/> for all.</param>
    internal void Count(CandidateCounts counts, int node, int otherNode)
    {
        var (start, end) = node == CodeTree.None
            ? (0, _candidates.Length)
            : (_starts[_tree.PlaceOf(node)], _starts[_tree.EndOf(node)]);
        var (first, behind) = otherNode == CodeTree.None
            ? (0, int.MaxValue)
            : (_other.PlaceOf(otherNode), _other.EndOf(otherNode));
        for (var slot = start; slot < end; slot++)
        {
            if (_otherPlaces[slot] >= first && _otherPlaces[slot] < behind)
            {
                counts.Add(_candidates[slot]);
            }
        }
    }
}
