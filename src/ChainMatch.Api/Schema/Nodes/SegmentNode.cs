using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>One step of a chain (环节), such as slaughter in the cattle chain.</summary>
[Name("Segment")]
[Implements(typeof(INode))]
internal sealed class SegmentNode(Segment segment, Frame frame) : SourcedNode(segment), INode
{
    /// <summary>Identifier: the code.</summary>
    [Id]
    public string Id => segment.Code;

    /// <summary>Code, such as <c>CATT-M05</c>.</summary>
    public string Code => segment.Code;

    /// <summary>The chain it belongs to.</summary>
    public ChainNode Chain => frame.Chain(segment.Chain);

    /// <summary>The part of the chain.</summary>
    public Stage Stage => segment.Stage;

    /// <summary>Chinese name of its group within the stage.</summary>
    public string Group => segment.GroupZh;

    /// <summary>English name of its group.</summary>
    public string GroupEn => segment.GroupEn;

    /// <summary>Place on the map: hundreds are the group, units the place in it.</summary>
    public int Order => segment.Order;

    /// <summary>Chinese name.</summary>
    public string Name => segment.NameZh;

    /// <summary>English name.</summary>
    public string NameEn => segment.NameEn;

    /// <summary>Its products (产品词).</summary>
    public IReadOnlyList<string> Keywords => segment.Keywords;

    /// <summary>The size of a typical project; null when nobody has judged it.</summary>
    public Scale? Scale => segment.Scale;

    /// <summary>Who can fill it when it is missing; null when nobody has judged it.</summary>
    public Fill? Fill => segment.Fill;

    /// <summary>Code of GB/T 4754 where one fits.</summary>
    public string? IndustryCode => segment.IndustryCode;

    /// <summary>Remark for the reader.</summary>
    public string? Note => segment.Note;

    /// <summary>The links that supply it, across chains too.</summary>
    public IReadOnlyList<SupplyLinkNode> Inputs =>
        [.. frame.Graph.InputsOf(segment.Code).Select(supply => new SupplyLinkNode(supply, frame))];

    /// <summary>The links by which it supplies others, across chains too.</summary>
    public IReadOnlyList<SupplyLinkNode> Outputs =>
        [.. frame.Graph.OutputsOf(segment.Code).Select(supply => new SupplyLinkNode(supply, frame))];

    /// <summary>The segment in a region, whatever its state.</summary>
    /// <param name="view">The store.</param>
    /// <param name="region">The region; the home region when it is left out.</param>
    /// <param name="asOf">The day whose knowledge counts; the data set's own day when it is left out.</param>
    /// <param name="parameters">Other thresholds and weights: what if?</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(typeof(ReportPrice))]
    public async Task<GapNode> GapAsync(
        [FromServices] StoreView view,
        [Id] string? region = null,
        DateOnly? asOf = null,
        GapParametersInput? parameters = null,
        CancellationToken cancellationToken = default)
    {
        var request = new GapRequest { Region = region, AsOf = asOf, Parameters = GapParametersInput.Of(parameters) };
        var report = await view.GapsAsync(request, cancellationToken);
        return new GapNode(report.Gaps.First(gap => gap.Segment.Code == segment.Code), frame);
    }

    internal bool Supplies(string code) => frame.Graph.OutputsOf(segment.Code).Any(supply => supply.To == code);

    /// <summary>What works in it in a region (在产与在建).</summary>
    /// <param name="view">The store.</param>
    /// <param name="region">The region; the home region when it is left out.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(Price.RegionFacts)]
    public async Task<Connection<OperationNode>> OperationsAsync(
        [FromServices] StoreView view,
        [Id] string? region = null,
        [First] int? first = FirstAttribute.Default,
        string? after = null,
        CancellationToken cancellationToken = default)
    {
        var facts = await view.RegionAsync(region ?? frame.HomeRegion, cancellationToken);
        var page = PageRequest.Of(first, after);
        return Page<OperationNode>.Of(facts.OperationsIn(segment.Code), page, facts.IdOf, facts.Node).ToConnection();
    }
}
