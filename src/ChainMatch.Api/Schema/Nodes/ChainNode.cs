using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A key industry chain (重点产业链).</summary>
[Name("Chain")]
[Implements(typeof(INode))]
internal sealed class ChainNode(Chain chain, Frame frame) : SourcedNode(chain), INode
{
    /// <summary>Identifier: the code.</summary>
    [Id]
    public string Id => chain.Code;

    /// <summary>Code, such as <c>CATT</c>.</summary>
    public string Code => chain.Code;

    /// <summary>Chinese name.</summary>
    public string Name => chain.NameZh;

    /// <summary>English name.</summary>
    public string NameEn => chain.NameEn;

    /// <summary>
    /// Whether a source names it as one of the city's key chains; an unconfirmed one never has a missing segment.
    /// </summary>
    public bool Confirmed => chain.Confirmed;

    /// <summary>Remark for the reader.</summary>
    public string? Note => chain.Note;

    /// <summary>Its segments (环节), in the order of the map.</summary>
    [Complexity(1, Price.SegmentsOfChain)]
    public IReadOnlyList<SegmentNode> Segments =>
        [.. frame.Graph.SegmentsOf(chain.Code).Select(segment => new SegmentNode(segment, frame))];

    /// <summary>The chain in a region at a date: states, completeness, how complete the record is.</summary>
    /// <param name="view">The store.</param>
    /// <param name="region">The region; the home region when it is left out.</param>
    /// <param name="asOf">The day whose knowledge counts; the data set's own day when it is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(typeof(ReportPrice))]
    public async Task<ChainSummaryNode> SummaryAsync(
        [FromServices] StoreView view,
        [Id] string? region = null,
        DateOnly? asOf = null,
        CancellationToken cancellationToken = default)
    {
        var report = await view.GapsAsync(new GapRequest { Region = region, AsOf = asOf }, cancellationToken);
        return new ChainSummaryNode(report.Chains.First(summary => summary.Chain.Code == chain.Code), frame);
    }

    /// <summary>Its gaps to work on (短板), most urgent first.</summary>
    /// <param name="view">The store.</param>
    /// <param name="region">The region; the home region when it is left out.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(typeof(ReportPrice))]
    public Task<Connection<GapNode>> GapsAsync(
        [FromServices] StoreView view,
        [Id] string? region = null,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default) =>
        new GapQuery { Chain = chain.Code, Request = new GapRequest { Region = region } }
            .PageAsync(view, PageRequest.Of(first, after), cancellationToken);
}
