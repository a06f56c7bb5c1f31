using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of enterprises.</summary>
internal sealed class EnterpriseRules : FactRules<Enterprise>
{
    internal EnterpriseRules()
    {
        NotNegative(enterprise => enterprise.Employees);
        NotNegative(enterprise => enterprise.RevenueWanYuan);
        Or(
            RuleFor(enterprise => enterprise.EmployeesYear)
                .Must((enterprise, year) => enterprise.Employees is null || year is not null),
            SeedRules.UndatedFigure, _ => "The number of employees has no year; add it if the source says so.",
            nameof(Enterprise.EmployeesYear), nameof(Enterprise.Employees));
        Or(
            RuleFor(enterprise => enterprise.RevenuePeriod)
                .Must((enterprise, period) => enterprise.RevenueWanYuan is null || period is not null),
            SeedRules.UndatedFigure, _ => "The revenue has no period; add it if the source says so.",
            nameof(Enterprise.RevenuePeriod), nameof(Enterprise.RevenueWanYuan));
    }
}

/// <summary>Rules of places on published lists.</summary>
internal sealed class TagRules : FactRules<Tag>
{
    internal TagRules()
    {
        Or(
            RuleFor(tag => tag.Rank).GreaterThanOrEqualTo(1),
            SeedRules.FromOne, _ => "A place on a list counts from 1; look it up in the list.", nameof(Tag.Rank));
        Or(
            RuleFor(tag => tag.Year).NotNull(),
            SeedRules.UndatedTag,
            _ => "The list has no year, so the tag counts for nothing; add the year.",
            nameof(Tag.Year));
    }
}

/// <summary>Rules of what an enterprise could bring.</summary>
internal sealed class CapabilityRules : FactRules<Capability>
{
    internal CapabilityRules() => Or(
        RuleFor(capability => capability.RevenueShare).InclusiveBetween(0, 1),
        SeedRules.Share, _ => "A share is from 0 to 1; write 0.35 for 35 %.", nameof(Capability.RevenueShare));
}

/// <summary>Rules of ties.</summary>
internal sealed class TieRules : FactRules<Tie>
{
    private static readonly FactKind[] Targets =
        [FactKind.Of<Enterprise>(), FactKind.Of<Segment>(), FactKind.Of<Region>()];

    internal TieRules(SeedIndex index)
    {
        Or(
            RuleFor(tie => tie.Target)
                .Must((tie, target) => target is null || Allowed(tie.Kind).Any(kind => index.MayExist(kind, target))),
            SeedRules.TieTarget,
            tie => $"A tie {EnumName.Of(tie.Kind)} leads to a known {NamesOf(Allowed(tie.Kind))}; "
                + $"'{tie.Target}' is none. Correct the target or the kind.",
            nameof(Tie.Target), nameof(Tie.Kind));
        Or(
            RuleFor(tie => tie.Target).Must((tie, target) => target is null || target != tie.Enterprise),
            SeedRules.TieTarget, tie => $"'{tie.Target}' is tied to itself; name the other one.",
            nameof(Tie.Target), nameof(Tie.Enterprise));
    }

    private static string NamesOf(FactKind[] kinds) => string.Join(" or ", kinds.Select(kind => kind.Name));

    private static FactKind[] Allowed(TieKind kind) => kind switch
    {
        TieKind.ParentOfLocal or TieKind.Group => Targets[..1],
        TieKind.SupplierOfLocal or TieKind.BuyerOfLocal => Targets[..2],
        TieKind.Hometown => Targets[2..],
        _ => Targets,
    };
}
