using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>Where a fact was published (来源).</summary>
[Name("Source")]
[Implements(typeof(INode))]
internal sealed class SourceNode(Source source) : INode
{
    /// <summary>Identifier, <c>SRC-…</c>.</summary>
    [Id]
    public string Id => source.Id;

    /// <summary>Title; null when it is not known.</summary>
    public string? Title => source.Title;

    /// <summary>Address; null when it is a printed source.</summary>
    public string? Url => source.Url;

    /// <summary>Who published it; null when it is not known.</summary>
    public string? Publisher => source.Publisher;

    /// <summary>
    /// How near it is to what it reports: A official or mainstream original (官方或主流原文), B other media (其他媒体), C mirror
    /// (转载), S general knowledge of the industry's structure (行业常识).
    /// </summary>
    public string Tier => EnumName.Of(source.Tier);

    /// <summary>When it was published, <c>YYYY[-MM[-DD]]</c> as far as known; null when it is not known.</summary>
    public string? Published => source.Published?.ToString();
}
