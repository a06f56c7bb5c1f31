using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A place (地区): province, city, county or park.</summary>
[Name("Region")]
[Implements(typeof(INode))]
internal sealed class RegionNode(Region region, Frame frame) : SourcedNode(region), INode
{
    /// <summary>Identifier: the code.</summary>
    [Id]
    public string Id => region.Code;

    /// <summary>Code: six digits of GB/T 2260, a park <c>{code}-P01</c>.</summary>
    public string Code => region.Code;

    /// <summary>PROVINCE (省), CITY (市、州), COUNTY (县、区) or PARK (园区).</summary>
    public string Kind => EnumName.Of(region.Kind);

    /// <summary>Chinese name.</summary>
    public string Name => region.NameZh;

    /// <summary>English name; the Chinese one where there is none.</summary>
    public string NameEn => region.NameEn ?? region.NameZh;

    /// <summary>The place it is part of; null for a province.</summary>
    public RegionNode? Parent => region.Parent is { } parent ? frame.Region(parent) : null;

    /// <summary>
    /// What the place itself has (资源): minerals, crops, land, power; the places in it tell their own.
    /// </summary>
    [Complexity(Price.RegionFacts)]
    public async Task<IReadOnlyList<ResourceNode>> ResourcesAsync(
        [FromServices] StoreView view, CancellationToken cancellationToken)
    {
        var facts = await view.RegionAsync(region.Code, cancellationToken);
        return [.. facts.ResourcesOf(region.Code).Select(resource => facts.Node(resource))];
    }
}
