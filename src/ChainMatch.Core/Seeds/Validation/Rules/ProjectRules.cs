using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of sources.</summary>
internal sealed class SourceRules : FactRules<Source>
{
    internal SourceRules() => Or(
        RuleFor(source => source.Url).Must(IsWebAddress),
        SeedRules.Url,
        source => $"'{source.Url}' is no web address; write it in full with http:// or https://.",
        nameof(Source.Url));

    private static bool IsWebAddress(string? url) => url is null
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.Host is not "");
}

/// <summary>Rules of projects.</summary>
internal sealed class ProjectRules : FactRules<Project>
{
    internal ProjectRules() => NotNegative(project => project.AmountYi);
}

/// <summary>Rules of policies.</summary>
internal sealed class PolicyRules : FactRules<Policy>
{
    internal PolicyRules()
    {
        NotNegative(policy => policy.Amount);
        FigureHasUnit(policy => policy.Amount, nameof(Policy.Unit));
        Or(
            RuleFor(policy => policy.ValidTo).Must((policy, end) => !(FirstDay(policy.ValidFrom) > end?.LastDay)),
            SeedRules.Period,
            policy => $"It ends {policy.ValidTo}, before it begins {policy.ValidFrom}; correct one of them.",
            nameof(Policy.ValidTo), nameof(Policy.ValidFrom));
    }

    private static DateOnly? FirstDay(PartialDate? date) =>
        date is { } known ? new DateOnly(known.Year, known.Month ?? 1, known.Day ?? 1) : null;
}
