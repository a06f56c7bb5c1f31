using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A site works in a segment.</summary>
[Name("Operation")]
internal sealed class OperationNode(Operation operation, SiteNode site, Frame frame) : SourcedNode(operation)
{
    /// <summary>The site.</summary>
    public SiteNode Site => site;

    /// <summary>The segment.</summary>
    public SegmentNode Segment => frame.Segment(operation.Segment);

    /// <summary>OPERATING (在产) or BUILDING (在建).</summary>
    public string Status => EnumName.Of(operation.Status);

    /// <summary>SOURCE: a source assigns it to the segment; NAME: inferred from its name, weak.</summary>
    public string Basis => EnumName.Of(operation.Basis);

    /// <summary>What it does there, as the closed list spells it; null when that is not known.</summary>
    public string? Role => operation.Role;

    /// <summary>Its products.</summary>
    public IReadOnlyList<string> Products => operation.Products;

    /// <summary>Capacity (产能); null when it is not published. Shown, never summed.</summary>
    public Quantity? Capacity => Quantity.Of(operation.Capacity, operation.Unit, operation.Year, operation);

    /// <summary>The year it speaks of; null when it is undated.</summary>
    public int? Year => operation.Year;

    /// <summary>Remark for the reader.</summary>
    public string? Note => operation.Note;
}
