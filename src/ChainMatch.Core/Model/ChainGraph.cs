namespace ChainMatch.Model;

/// <summary>The chains with their segments and supply links: the frame that every analysis works in. Immutable.</summary>
public sealed class ChainGraph
{
    private readonly Dictionary<string, Chain> _chains;
    private readonly Dictionary<string, Segment> _segments;
    private readonly ILookup<string, Segment> _byChain;
    private readonly ILookup<string, Supply> _inputs;
    private readonly ILookup<string, Supply> _outputs;

    /// <summary>Builds the frame from facts that refer to each other rightly.</summary>
    public ChainGraph(IEnumerable<Chain> chains, IEnumerable<Segment> segments, IEnumerable<Supply> supplies)
    {
        Chains = [.. chains.OrderBy(chain => chain.Order).ThenBy(chain => chain.Code, StringComparer.Ordinal)];
        _chains = Chains.ToDictionary(chain => chain.Code, StringComparer.Ordinal);
        Segments = [.. segments
            .OrderBy(segment => _chains[segment.Chain].Order)
            .ThenBy(segment => segment.Chain, StringComparer.Ordinal)
            .ThenBy(segment => segment.Stage)
            .ThenBy(segment => segment.Order)
            .ThenBy(segment => segment.Code, StringComparer.Ordinal)];
        Supplies = [.. supplies
            .OrderBy(supply => supply.From, StringComparer.Ordinal)
            .ThenBy(supply => supply.To, StringComparer.Ordinal)
            .ThenBy(supply => supply.Input, StringComparer.Ordinal)];
        _segments = Segments.ToDictionary(segment => segment.Code, StringComparer.Ordinal);
        _byChain = Segments.ToLookup(segment => segment.Chain, StringComparer.Ordinal);
        _inputs = Supplies.ToLookup(supply => supply.To, StringComparer.Ordinal);
        _outputs = Supplies.ToLookup(supply => supply.From, StringComparer.Ordinal);
    }

    /// <summary>All chains, by their place in the list.</summary>
    public IReadOnlyList<Chain> Chains { get; }

    /// <summary>All segments, by chain, stage, place on the map, code.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>All supply links, by supplier, customer, input (ordinal).</summary>
    public IReadOnlyList<Supply> Supplies { get; }

    /// <summary>The chain of a code; null when there is none.</summary>
    public Chain? FindChain(string code) => _chains.GetValueOrDefault(code);

    /// <summary>The segment of a code; null when there is none.</summary>
    public Segment? FindSegment(string code) => _segments.GetValueOrDefault(code);

    /// <summary>The segments of a chain, in the order of the map; empty for an unknown chain.</summary>
    public IEnumerable<Segment> SegmentsOf(string chain) => _byChain[chain];

    /// <summary>The links that supply a segment, across chains too.</summary>
    public IEnumerable<Supply> InputsOf(string segment) => _inputs[segment];

    /// <summary>The links by which a segment supplies others, across chains too.</summary>
    public IEnumerable<Supply> OutputsOf(string segment) => _outputs[segment];

    /// <summary>Direct suppliers and customers of a segment, each once, ordered by code; never the segment itself.</summary>
    public IReadOnlyList<string> NeighboursOf(string segment) =>
    [
        .. InputsOf(segment).Select(supply => supply.From)
            .Concat(OutputsOf(segment).Select(supply => supply.To))
            .Where(code => code != segment)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
