using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>What is worked out per chain: how complete its record is, and its paths.</summary>
internal sealed class ChainRecords
{
    private readonly GapInput _input;
    private readonly SupplyNet _net;
    private readonly GapParameters _parameters;
    private readonly ILookup<string, int> _numbers;
    private readonly Dictionary<string, RecordCoverage> _records;
    private readonly Dictionary<string, ChainPaths> _paths;
    private readonly Visibility[] _visibility;

    public ChainRecords(GapInput input, SupplyNet net, AreaRows home, GapParameters parameters)
    {
        (_input, _net, _parameters) = (input, net, parameters);
        _numbers = net.Segments.Index()
            .ToLookup(segment => segment.Item.Chain, segment => segment.Index, StringComparer.Ordinal);
        _records = input.Graph.Chains.ToDictionary(
            chain => chain.Code,
            chain => RecordCoverage.Of(
                input.Graph.SegmentsOf(chain.Code).Select(segment => home.Of(segment.Code)), parameters),
            StringComparer.Ordinal);
        _paths = input.Graph.Chains.ToDictionary(
            chain => chain.Code, chain => ChainPaths.Of(NumbersOf(chain.Code), net), StringComparer.Ordinal);
        var declared = new DeclaredComplete(input);
        _visibility = [.. net.Segments.Select(segment => VisibilityOf(segment, declared))];
    }

    public IReadOnlyList<int> NumbersOf(string chain) => [.. _numbers[chain]];

    public RecordCoverage RecordOf(string chain) => _records[chain];

    public ChainPaths PathsOf(string chain) => _paths[chain];

    public Visibility VisibilityOf(int segment) => _visibility[segment];

    /// <summary>Whether a source names the chain of a segment as one of the city's key chains.</summary>
    public bool IsConfirmed(int segment) => _input.Graph.FindChain(_net.Segments[segment].Chain)!.Confirmed;

    /// <summary>Whether not being seen says that a segment is not there.</summary>
    public bool SilenceSpeaks(int segment) =>
        _visibility[segment].SilenceSpeaks(_net.Segments[segment], IsConfirmed(segment), _parameters);

    /// <summary>K: the share of the chain's paths that pass through a segment; null without links inside it.</summary>
    public double? PositionOf(int segment)
    {
        var paths = PathsOf(_net.Segments[segment].Chain);
        return paths.Through(segment) / paths.Count;
    }

    private Visibility VisibilityOf(Segment segment, DeclaredComplete declared) => declared.For(segment) is { } row
        ? new Visibility(1, row)
        : new Visibility(_records[segment.Chain].ChanceSeen(segment.Scale, _parameters), null);
}
