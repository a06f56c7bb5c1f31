using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A credit code, listing code, alias or former name of an enterprise.</summary>
[Name("Identifier")]
internal sealed class IdentifierNode(Identifier identifier) : SourcedNode(identifier)
{
    /// <summary>What kind of identifier it is, as the closed list of the data set spells it.</summary>
    public string Scheme => identifier.Scheme;

    /// <summary>The identifier itself.</summary>
    public string Value => identifier.Value;
}
