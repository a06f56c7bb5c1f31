using ChainMatch.Api.Transport;
using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>One place where something is made or done: mine, plant, farm, park, scenic spot, office.</summary>
[Name("Site")]
[Implements(typeof(INode))]
internal sealed class SiteNode(Site site, IEnumerable<Operation> operations, Frame frame) : SourcedNode(site), INode
{
    /// <summary>Identifier, <c>S-…</c>.</summary>
    [Id]
    public string Id => site.Id;

    /// <summary>Chinese name.</summary>
    public string Name => site.NameZh;

    /// <summary>What kind of place it is, as the closed list of the data set spells it.</summary>
    public string Kind => site.Kind;

    /// <summary>Who runs it; null when no source says.</summary>
    public IDataLoaderResult<EnterpriseNode?>? Enterprise([FromServices] EnterpriseLoader enterprises) =>
        site.Enterprise is { } id ? enterprises.Load(id).Then(frame.Enterprise) : null;

    /// <summary>Where it is; the city itself means: county unknown.</summary>
    public RegionNode Region => frame.Region(site.Region);

    /// <summary>What is done there.</summary>
    public IReadOnlyList<OperationNode> Operations =>
        [.. operations.Select(operation => new OperationNode(operation, this, frame))];
}
