using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>One segment supplies another (供需关系), in the same chain or across chains.</summary>
[Name("SupplyLink")]
internal sealed class SupplyLinkNode(Supply supply, Frame frame) : SourcedNode(supply)
{
    /// <summary>The supplying segment.</summary>
    public SegmentNode From => frame.Segment(supply.From);

    /// <summary>The customer segment.</summary>
    public SegmentNode To => frame.Segment(supply.To);

    /// <summary>What flows, in Chinese.</summary>
    public string Input => supply.Input;

    /// <summary>Whether the input cannot come from outside: pipe, heat, same site.</summary>
    public bool Bound => supply.Bound;

    /// <summary>Whether it leads from one chain to another.</summary>
    public bool CrossChain =>
        frame.Graph.FindSegment(supply.From)!.Chain != frame.Graph.FindSegment(supply.To)!.Chain;
}
