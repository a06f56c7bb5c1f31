using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of chains.</summary>
internal sealed class ChainRules : FactRules<Chain>
{
    internal ChainRules() => Or(
        RuleFor(chain => chain.Order).GreaterThanOrEqualTo(1),
        SeedRules.FromOne, _ => "The chains are ordered from 1; write its place in their list.", nameof(Chain.Order));
}

/// <summary>Rules of segments.</summary>
internal sealed class SegmentRules : FactRules<Segment>
{
    internal SegmentRules()
    {
        Or(
            RuleFor(segment => segment.Code).Must((segment, _) => segment.HasCodeOfChain()),
            SeedRules.SegmentCode,
            segment => $"'{segment.Code}' does not begin with '{segment.Chain}-'; correct the code or the chain.",
            nameof(Segment.Code), nameof(Segment.Chain));
        Or(
            RuleFor(segment => segment.Order).GreaterThanOrEqualTo(1),
            SeedRules.FromOne,
            _ => "Segments are ordered from 1: hundreds for the group, units for the place in it.",
            nameof(Segment.Order));
    }
}

/// <summary>Rules of supply links.</summary>
internal sealed class SupplyRules : FactRules<Supply>
{
    internal SupplyRules() => Or(
        RuleFor(supply => supply.To).Must((supply, to) => to is null || to != supply.From),
        SeedRules.SelfLink,
        supply => $"'{supply.To}' supplies itself; name the segment that it supplies or take the row out.",
        nameof(Supply.To), nameof(Supply.From));
}

/// <summary>Rules of scopes that an office declares complete.</summary>
internal sealed class CompletenessRules : FactRules<Completeness>
{
    internal CompletenessRules(SeedIndex index) => Or(
        RuleFor(row => row.Scope).Must((row, scope) => scope is null || Exists(row.ScopeKind, scope, index)),
        SeedRules.Scope,
        row => row.ScopeKind is CompletenessScope.Group
            ? $"There is no group '{row.Scope}'; write {{chain}}/{{group_en}} as in segments.csv."
            : $"There is no {EnumName.Of(row.ScopeKind)} '{row.Scope}'; correct the scope or scope_kind.",
        nameof(Completeness.Scope), nameof(Completeness.ScopeKind));

    private static bool Exists(CompletenessScope kind, string scope, SeedIndex index) => kind switch
    {
        CompletenessScope.Chain => index.MayExist(FactKind.Of<Chain>(), scope),
        CompletenessScope.Segment => index.MayExist(FactKind.Of<Segment>(), scope),
        _ => index.MayBeGroup(scope),
    };
}
