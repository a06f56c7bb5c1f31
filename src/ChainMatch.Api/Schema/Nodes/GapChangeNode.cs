using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A segment whose state differs between two days.</summary>
[Name("GapChange")]
internal sealed class GapChangeNode(GapChange change, Frame frame)
{
    /// <summary>The segment.</summary>
    public SegmentNode Segment => new(change.Segment, frame);

    /// <summary>Its gap on the first day.</summary>
    public GapNode Before => new(change.Before, frame);

    /// <summary>Its gap on the second day.</summary>
    public GapNode After => new(change.After, frame);

    /// <summary>What moved it, in words.</summary>
    /// <param name="lang">The language of the text.</param>
    public IReadOnlyList<string> Because(Language? lang = Language.Zh) => change.Because.In(lang);

    /// <summary>The facts that count on one day and not on the other, of what moved it; by id.</summary>
    public IReadOnlyList<FactNode> Facts => [.. change.Facts.Select(fact => new FactNode(fact))];
}
