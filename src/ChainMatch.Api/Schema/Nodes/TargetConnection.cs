using ChainMatch.Api.Transport;
using ChainMatch.Candidates;
using ChainMatch.Matching;
using ChainMatch.Model;
using ChainMatch.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A page of targets, with what a reader of the list must know.</summary>
[Name("TargetConnection")]
internal sealed class TargetConnection(Page<TargetNode> page, TargetList? list, Frame frame)
    : Connection<TargetNode>(page.Edges, page.Info, page.TotalCount)
{
    private readonly IReadOnlyList<LocalFirm> _firms = list?.LocalExpansion ?? [];

    /// <summary>Who was left out and why, by enterprise id; empty for a list over several gaps.</summary>
    public IReadOnlyList<ExclusionNode> Excluded =>
        [.. (list?.Excluded ?? []).Select(row => new ExclusionNode(row, frame))];

    /// <summary>
    /// Firms already here (本地扩能), in order; not scored. They come first for EXPAND and STRENGTHEN. Empty for a list
    /// over several gaps.
    /// </summary>
    public IReadOnlyList<EnterpriseNode> LocalExpansion =>
        [.. _firms.Select(firm => new EnterpriseNode(firm.Enterprise, frame))];

    /// <summary>The same firms with what they do here.</summary>
    public IReadOnlyList<LocalFirmNode> LocalFirms => [.. _firms.Select(firm => new LocalFirmNode(firm, frame))];

    /// <summary>
    /// Whether fewer than three have grade A or B: too few known makers (已知供应商过少). False for a list over several gaps.
    /// </summary>
    public bool TooFewMakers => list?.TooFewMakers ?? false;

    /// <summary>How many enterprises each route left out for its limit; routes that left out none are absent.</summary>
    public IReadOnlyList<RouteCount> LeftOut =>
    [
        .. (list?.LeftOut ?? new Dictionary<RouteKind, int>())
            .OrderBy(route => route.Key)
            .Select(route => new RouteCount(route.Key, route.Value)),
    ];
}

/// <summary>How many enterprises a route left out.</summary>
/// <param name="Route">The route.</param>
/// <param name="Enterprises">How many it left out.</param>
internal sealed record RouteCount(RouteKind Route, int Enterprises);

/// <summary>An enterprise that is no candidate, and why.</summary>
[Name("Exclusion")]
internal sealed class ExclusionNode(Exclusion exclusion, Frame frame)
{
    /// <summary>The enterprise.</summary>
    public IDataLoaderResult<EnterpriseNode> Enterprise([FromServices] EnterpriseLoader enterprises) =>
        enterprises.Load(exclusion.Enterprise.Id).Then(facts => frame.Enterprise(facts)!);

    /// <summary>Why it was left out.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Reason(Language? lang = Language.Zh) => exclusion.Reason.In(lang);
}

/// <summary>A firm already here that could grow into the segment.</summary>
[Name("LocalFirm")]
internal sealed class LocalFirmNode(LocalFirm firm, Frame frame)
{
    /// <summary>The firm.</summary>
    public EnterpriseNode Enterprise => new(firm.Enterprise, frame);

    /// <summary>Whether it operates the segment itself; else a neighbour of it.</summary>
    public bool OperatesSegment => firm.OperatesSegment;

    /// <summary>The segment that it operates.</summary>
    public SegmentNode Segment => frame.Segment(firm.Segment);

    /// <summary>Confidence of that row, 0 to 1.</summary>
    public double Confidence => firm.Confidence;

    /// <summary>The facts behind it, by id.</summary>
    [Id]
    public IReadOnlyList<string> Facts => firm.FactIds;
}
