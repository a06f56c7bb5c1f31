using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>Something a place has (资源): a mineral, a crop, land, power, transport.</summary>
[Name("Resource")]
[Implements(typeof(INode))]
internal sealed class ResourceNode(string id, Resource resource, Frame frame) : SourcedNode(resource), INode
{
    /// <summary>Identifier of the fact, <c>resource:{region}||{name}|{year}</c>.</summary>
    [Id]
    public string Id => id;

    /// <summary>Chinese name.</summary>
    public string Name => resource.NameZh;

    /// <summary>English name; null when there is none.</summary>
    public string? NameEn => resource.NameEn;

    /// <summary>What kind of thing it is, as the closed list of the data set spells it.</summary>
    public string Kind => resource.Kind;

    /// <summary>The place that has it.</summary>
    public RegionNode Region => frame.Region(resource.Region);

    /// <summary>How much; null when no figure is published.</summary>
    public Quantity? Quantity => Quantity.Of(resource.Quantity, resource.Unit, resource.Year, resource);

    /// <summary>The segments it feeds.</summary>
    public IReadOnlyList<SegmentNode> Feeds => [.. resource.Feeds.Select(frame.Segment)];
}
