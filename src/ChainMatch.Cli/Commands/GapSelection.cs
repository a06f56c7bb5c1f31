using ChainMatch.Gaps;
using ChainMatch.Model;

namespace ChainMatch.Cli.Commands;

/// <summary>Which gaps to show, in which order.</summary>
/// <param name="Chain">The chain by code; null for all.</param>
/// <param name="Lists">The lists; null for every segment.</param>
/// <param name="Order">The order within a list.</param>
internal sealed record GapSelection(string? Chain, IReadOnlyList<GapList>? Lists, GapOrder Order)
{
    /// <summary>The same selection for the GraphQL document.</summary>
    internal Dictionary<string, object?> Variables => new()
    {
        ["chain"] = Chain,
        ["list"] = Lists?.Select(list => EnumName.Of(list)).ToList(),
        ["order"] = EnumName.Of(Order),
        ["all"] = Lists is null,
    };

    /// <summary>The chains of a report that are meant.</summary>
    internal IEnumerable<ChainSummary> ChainsOf(GapReport report) =>
        report.Chains.Where(chain => Chain is null || chain.Chain.Code == Chain);

    /// <summary>The gaps of a report that are meant, in order.</summary>
    internal IReadOnlyList<Gap> Of(GapReport report) => report.Gaps
        .Where(gap => Chain is null || gap.Segment.Chain == Chain)
        .Where(gap => Lists is null || (gap.List is { } list && Lists.Contains(list)))
        .InOrder(Order);
}
