using ChainMatch.Api.Transport;
using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A tie (关联) of an enterprise to an enterprise, a segment or a place.</summary>
[Name("Tie")]
internal sealed class TieNode(Tie tie, Frame frame) : SourcedNode(tie)
{
    /// <summary>The kind of tie, such as PARENT_OF_LOCAL (本地企业的母公司).</summary>
    public string Kind => EnumName.Of(tie.Kind);

    /// <summary>The enterprise that has the tie.</summary>
    public IDataLoaderResult<EnterpriseNode?> Enterprise([FromServices] EnterpriseLoader enterprises) =>
        enterprises.Load(tie.Enterprise).Then(frame.Enterprise);

    /// <summary>Whom it is tied to: an enterprise, a segment or a region.</summary>
    public IDataLoaderResult<INode> Target([FromServices] EnterpriseLoader enterprises) =>
        frame.Nodes([tie.Target], enterprises).Then(nodes => nodes[0]);

    /// <summary>What the source says; null when it says no more.</summary>
    public string? Detail => tie.Detail;
}
