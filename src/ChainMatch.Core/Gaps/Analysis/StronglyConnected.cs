namespace ChainMatch.Gaps.Analysis;

/// <summary>Strongly connected components (Tarjan 1972), without recursion so that long chains do no harm.</summary>
internal sealed class StronglyConnected
{
    private readonly int[][] _next;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly int[] _component;
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Node, int Link)> _path = new();
    private int _visited;

    private StronglyConnected(int[][] next)
    {
        _next = next;
        _index = new int[next.Length];
        _low = new int[next.Length];
        _component = new int[next.Length];
        Array.Fill(_index, -1);
        Array.Fill(_component, -1);
    }

    /// <summary>The number of components.</summary>
    public int Count { get; private set; }

    /// <summary>The component of a node; a link to another component leads to a smaller number.</summary>
    public int ComponentOf(int node) => _component[node];

    /// <summary>Finds the components of a graph given by the successors of each node.</summary>
    public static StronglyConnected Of(int[][] next)
    {
        var components = new StronglyConnected(next);
        for (var node = 0; node < next.Length; node++)
        {
            if (components._index[node] < 0)
            {
                components.Visit(node);
            }
        }

        return components;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_path.TryPop(out var step))
        {
            var (node, link) = step;
            if (link == _next[node].Length)
            {
                Leave(node);
                continue;
            }

            _path.Push((node, link + 1));
            var successor = _next[node][link];
            if (_index[successor] < 0)
            {
                Enter(successor);
            }
            else if (_component[successor] < 0)
            {
                _low[node] = Math.Min(_low[node], _index[successor]);
            }
        }
    }

    private void Enter(int node)
    {
        _index[node] = _low[node] = _visited++;
        _open.Push(node);
        _path.Push((node, 0));
    }

    private void Leave(int node)
    {
        if (_low[node] == _index[node])
        {
            int member;
            do
            {
                member = _open.Pop();
                _component[member] = Count;
            }
            while (member != node);
            Count++;
        }

        if (_path.TryPeek(out var parent))
        {
            _low[parent.Node] = Math.Min(_low[parent.Node], _low[node]);
        }
    }
}
