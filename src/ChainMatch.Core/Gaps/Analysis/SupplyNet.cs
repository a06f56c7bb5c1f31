using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>
/// The segments by number and who supplies whom, across chains too. Neighbours are distinct, never the segment itself,
/// and in the order of their codes (ordinal).
/// </summary>
internal sealed class SupplyNet
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _ranks;
    private readonly int[][] _suppliers;
    private readonly int[][] _customers;
    private readonly int[][] _boundSuppliers;
    private readonly int[][] _neighbours;

    public SupplyNet(ChainGraph graph)
    {
        Segments = graph.Segments;
        foreach (var (number, segment) in Segments.Index())
        {
            _numbers.Add(segment.Code, number);
        }

        _ranks = new int[Segments.Count];
        foreach (var (rank, segment) in Segments.OrderBy(segment => segment.Code, StringComparer.Ordinal).Index())
        {
            _ranks[NumberOf(segment.Code)] = rank;
        }

        _suppliers = Numbers(segment => graph.InputsOf(segment).Select(supply => supply.From));
        _customers = Numbers(segment => graph.OutputsOf(segment).Select(supply => supply.To));
        _boundSuppliers = Numbers(segment =>
            graph.InputsOf(segment).Where(supply => supply.Bound).Select(supply => supply.From));
        _neighbours = [.. _suppliers.Zip(_customers, (suppliers, customers) => InOrder(suppliers.Union(customers)))];
    }

    /// <summary>The segments; a segment's number is its place here.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The number of a segment.</summary>
    public int NumberOf(string segment) => _numbers[segment];

    /// <summary>Direct suppliers.</summary>
    public int[] SuppliersOf(int segment) => _suppliers[segment];

    /// <summary>Direct customers.</summary>
    public int[] CustomersOf(int segment) => _customers[segment];

    /// <summary>Direct suppliers whose input cannot come from outside.</summary>
    public int[] BoundSuppliersOf(int segment) => _boundSuppliers[segment];

    /// <summary>Suppliers and customers, each once.</summary>
    public int[] NeighboursOf(int segment) => _neighbours[segment];

    /// <summary>The place of a segment in the order of the codes, from 0.</summary>
    public int RankOf(int segment) => _ranks[segment];

    private int[][] Numbers(Func<string, IEnumerable<string>> neighboursOf) =>
    [
        .. Segments.Select(segment => InOrder(neighboursOf(segment.Code)
            .Where(code => code != segment.Code && _numbers.ContainsKey(code))
            .Select(code => _numbers[code])
            .Distinct())),
    ];

    private int[] InOrder(IEnumerable<int> segments) => [.. segments.OrderBy(RankOf)];
}
