namespace ChainMatch.Seeds.Placements;

/// <summary>
/// The regions or the segments of a matching data set: trees of codes. A node is a number from 0 in the ordinal order
/// of the codes, whatever the order of the file.
/// </summary>
public sealed class CodeTree
{
    /// <summary>What stands for no node.</summary>
    public const int None = -1;

    private readonly string[] _codes;
    private readonly int[] _parents;
    private readonly int[] _places;
    private readonly int[] _ends;
    private readonly Dictionary<string, int> _nodes;

    /// <summary>Builds the trees.</summary>
    /// <param name="codes">Each code with the code of its parent; null for a root.</param>
    /// <exception cref="ArgumentException">A code is there twice, a parent is not there, or codes are part of each other.
    /// </exception>
    public CodeTree(IEnumerable<KeyValuePair<string, string?>> codes)
    {
        var sorted = codes.OrderBy(code => code.Key, StringComparer.Ordinal).ToArray();
        _codes = [.. sorted.Select(code => code.Key)];
        _nodes = _codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
        _parents = [.. sorted.Select(code => code.Value is null ? None : ParentIn(code.Key, code.Value))];
        _places = new int[_codes.Length];
        _ends = new int[_codes.Length];
        Number();
    }

    /// <summary>How many nodes there are.</summary>
    public int Count => _codes.Length;

    /// <summary>The code of a node.</summary>
    public string CodeOf(int node) => _codes[node];

    /// <summary>The immediate parent of a node; <see cref="None"/> for a root.</summary>
    public int ParentOf(int node) => _parents[node];

    /// <summary>The node of a code; <see cref="None"/> when there is none.</summary>
    public int Find(string code) => _nodes.GetValueOrDefault(code, None);

    /// <summary>
    /// The place of a node, from 0, in an order in which every node comes directly before all that is part of it.
    /// </summary>
    public int PlaceOf(int node) => _places[node];

    /// <summary>The first place behind a node and all that is part of it.</summary>
    public int EndOf(int node) => _ends[node];

    private int ParentIn(string code, string parent) => _nodes.TryGetValue(parent, out var node)
        ? node
        : throw new ArgumentException($"The parent '{parent}' of '{code}' is no code of the tree.");

    private void Number()
    {
        // A parent's number of descendants is known once all its children are: leaves first, then up.
        var children = new int[Count];
        foreach (var parent in _parents.Where(parent => parent != None))
        {
            children[parent]++;
        }

        var sizes = new int[Count];
        var upwards = new List<int>(Count);
        upwards.AddRange(Enumerable.Range(0, Count).Where(node => children[node] == 0));
        for (var i = 0; i < upwards.Count; i++)
        {
            var node = upwards[i];
            sizes[node]++;
            if (_parents[node] is var parent and not None)
            {
                sizes[parent] += sizes[node];
                if (--children[parent] == 0)
                {
                    upwards.Add(parent);
                }
            }
        }

        if (upwards.Count < Count)
        {
            throw new ArgumentException("Codes of the tree are part of each other in a circle.");
        }

        Place(upwards, sizes);
    }

    private void Place(List<int> upwards, int[] sizes)
    {
        var (free, roots) = (new int[Count], 0);
        foreach (var node in Enumerable.Reverse(upwards))
        {
            ref var next = ref roots;
            if (_parents[node] is var parent and not None)
            {
                next = ref free[parent];
            }

            _places[node] = next;
            _ends[node] = next + sizes[node];
            free[node] = next + 1;
            next += sizes[node];
        }
    }
}
