using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The scopes for which an office of the city declares its list complete (METHODS 3.3 (0)).</summary>
internal sealed class DeclaredComplete(GapInput input)
{
    private readonly Dictionary<(CompletenessScope, string), Dated<Completeness>> _scopes = input.Completeness
        .Where(row => row.Row.Region == input.HomeRegion && input.View.Counts(row.Date))
        .GroupBy(row => (row.Row.ScopeKind, row.Row.Scope))
        .ToDictionary(group => group.Key, group => group.MinBy(row => row.Id, StringComparer.Ordinal)!);

    /// <summary>The row that covers a segment, the narrowest scope first; null when none does.</summary>
    public Dated<Completeness>? For(Segment segment) =>
        _scopes.GetValueOrDefault((CompletenessScope.Segment, segment.Code))
        ?? _scopes.GetValueOrDefault((CompletenessScope.Group, $"{segment.Chain}/{segment.GroupEn}"))
        ?? _scopes.GetValueOrDefault((CompletenessScope.Chain, segment.Chain));
}
