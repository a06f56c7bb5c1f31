using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>What an enterprise could bring: it makes or does this segment somewhere.</summary>
[Name("Capability")]
internal sealed class CapabilityNode(Capability capability, EnterpriseNode enterprise, Frame frame)
    : SourcedNode(capability)
{
    /// <summary>The enterprise.</summary>
    public EnterpriseNode Enterprise => enterprise;

    /// <summary>The segment it is capable of.</summary>
    public SegmentNode Segment => frame.Segment(capability.Segment);

    /// <summary>
    /// What it does there, as the closed list spells it: maker, processor, operator, service, equipment.
    /// </summary>
    public string Role => capability.Role;

    /// <summary>Its products of this segment.</summary>
    public IReadOnlyList<string> Products => capability.Products;

    /// <summary>Share of its revenue, 0 to 1; null when it is not published.</summary>
    public double? RevenueShare => capability.RevenueShare;

    /// <summary>What the source says, in its words.</summary>
    public string? Evidence => capability.Evidence;
}
