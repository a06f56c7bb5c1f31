using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Refuses operations that cost too much: about one for each value of the answer; lists cost by their <c>first</c>,
/// computed fields by their <see cref="GraphQL.ComplexityAttribute"/>, and introspection nothing (its size is bounded
/// apart).
/// </summary>
internal static class CostRule
{
    /// <summary>Where the execution's user context keeps the cost of an operation that passed.</summary>
    internal const string Key = "cost";

    internal static IValidationRule Of(TransportLimits limits)
    {
        var options = new ComplexityOptions
        {
            DefaultListImpactMultiplier = 10,
            ValidateComplexityDelegate = context => CheckAsync(context, limits.Cost),
        };
        var price = options.DefaultComplexityImpactDelegate;
        options.DefaultComplexityImpactDelegate = field => IsIntrospection(field) ? new(0, 1) : price(field);
        return new ComplexityValidationRule(options);
    }

    private static Task CheckAsync(ComplexityValidationContext context, int limit)
    {
        context.ValidationContext.UserContext[Key] = context.TotalImpact;
        if (context.TotalImpact > limit)
        {
            context.Error = Refusal(context.TotalImpact, limit);
        }

        return Task.CompletedTask;
    }

    private static ValidationError Refusal(double cost, int limit) =>
        new($"The operation costs {cost:F0}; {limit} is allowed. Ask for fewer rows ('first') or fewer fields.")
        {
            Code = ErrorCodes.CostLimit,
            Extensions = new Dictionary<string, object?> { ["cost"] = cost, ["limit"] = limit },
        };

    private static bool IsIntrospection(FieldImpactContext field) =>
        field.FieldAst.Name.Value.Span.StartsWith("__")
        || (field.ParentType as IComplexGraphType)?.Name.StartsWith("__", StringComparison.Ordinal) is true;
}
