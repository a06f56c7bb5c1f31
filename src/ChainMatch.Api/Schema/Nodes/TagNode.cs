using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>An enterprise stands on a published list (榜单): 500 largest, listed, leaders of agriculture.</summary>
[Name("Tag")]
internal sealed class TagNode(Tag tag) : SourcedNode(tag)
{
    /// <summary>The list, as the closed list of the data set spells it.</summary>
    public string List => tag.List;

    /// <summary>The year of the list; null when it is undated.</summary>
    public int? Year => tag.Year;

    /// <summary>The place on the list, from 1; null when it is not published.</summary>
    public int? Rank => tag.Rank;
}
