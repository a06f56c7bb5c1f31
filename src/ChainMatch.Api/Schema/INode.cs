using GraphQL;

namespace ChainMatch.Api.Schema;

/// <summary>Something of the graph that has an id of its own.</summary>
[Name("Node")]
internal interface INode
{
    /// <summary>Identifier: opaque, permanent, never reused.</summary>
    [Id]
    string Id { get; }
}
