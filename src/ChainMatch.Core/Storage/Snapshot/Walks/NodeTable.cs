using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// The nodes of a graph as numbers from 0, in the order of their ids (ordinal), equal ids by kind: numbers compare as
/// ids do.
/// </summary>
internal sealed class NodeTable
{
    private const char KindEnd = ':';

    private readonly IReadOnlyList<KeyedFact>[] _rows;
    private readonly byte[] _kinds;
    private readonly int[] _places;

    internal NodeTable(FactSet facts)
    {
        _rows = [.. GraphShape.Walked.Select(facts.Keyed)];
        Count = _rows.Sum(rows => rows.Count);
        _kinds = new byte[Count];
        _places = new int[Count];
        Merge();
    }

    internal int Count { get; }

    internal FactKind KindOf(int node) => GraphShape.Walked[_kinds[node]];

    internal Fact FactOf(int node) => RowOf(node).Fact;

    internal string IdOf(int node) => GraphShape.IdOf(KindOf(node), RowOf(node).Key);

    /// <summary>The node of an id or of a fact's id.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: there is none.</exception>
    internal int Find(string id)
    {
        var end = id.IndexOf(KindEnd);
        var kind = end < 0 ? null : FactKind.Find(id[..end]);
        var sought = kind is null ? id : GraphShape.IdOf(kind, id[(end + 1)..]);
        for (var node = FirstFrom(sought); node < Count && IdOf(node) == sought; node++)
        {
            if (kind is null || KindOf(node) == kind)
            {
                return node;
            }
        }

        throw UnknownName.Node(id);
    }

    /// <summary>For every kind the numbers of its rows, in their order.</summary>
    internal Dictionary<FactKind, int[]> NumbersOfRows()
    {
        var numbers = GraphShape.Walked.Index()
            .ToDictionary(kind => kind.Item, kind => new int[_rows[kind.Index].Count]);
        for (var node = 0; node < Count; node++)
        {
            numbers[KindOf(node)][_places[node]] = node;
        }

        return numbers;
    }

    private KeyedFact RowOf(int node) => _rows[_kinds[node]][_places[node]];

    private int FirstFrom(string id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(IdOf(middle), id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Every kind is in the order of its ids; the smallest of their next ones is the next of all.</summary>
    private void Merge()
    {
        var next = new int[_rows.Length];
        var heads = new PriorityQueue<byte, (string Id, byte Kind)>(Comparer<(string Id, byte Kind)>.Create(
            (one, other) => string.CompareOrdinal(one.Id, other.Id) is not 0 and var byId
                ? byId
                : one.Kind.CompareTo(other.Kind)));
        for (byte kind = 0; kind < _rows.Length; kind++)
        {
            Offer(kind);
        }

        for (var node = 0; node < Count; node++)
        {
            var kind = heads.Dequeue();
            (_kinds[node], _places[node]) = (kind, next[kind]++);
            Offer(kind);
        }

        void Offer(byte kind)
        {
            if (next[kind] < _rows[kind].Count)
            {
                heads.Enqueue(kind, (GraphShape.IdOf(GraphShape.Walked[kind], _rows[kind][next[kind]].Key), kind));
            }
        }
    }
}
