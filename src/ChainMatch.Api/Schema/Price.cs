using GraphQL.Validation.Complexity;

namespace ChainMatch.Api.Schema;

/// <summary>
/// What computed fields cost, where one value of an answer costs 1 (about half a microsecond of CPU). Measured on the
/// real data set: a report of gaps 50 ms, a list of targets 10 ms, the targets of all gaps 220 ms.
/// </summary>
internal static class Price
{
    internal const double KeptReport = 50;
    internal const double Report = 10_000;
    internal const double TargetList = 5_000;
    internal const double TargetsOfGaps = 50_000;
    internal const double RegionFacts = 10;

    /// <summary>How many segments a chain has, at a guess that is not too low: the list has no <c>first</c>.</summary>
    internal const double SegmentsOfChain = 40;
}

/// <summary>Prices fields over a report of gaps: the usual one is kept, any other is worked out.</summary>
internal sealed class ReportPrice : IFieldComplexityAnalyzer
{
    private static readonly string[] MakingAnother = ["region", "asOf", "parameters"];

    /// <inheritdoc/>
    public FieldComplexityResult Analyze(FieldImpactContext context)
    {
        var isUsual = MakingAnother.All(name => context.GetArgument<object?>(name) is null);
        return new FieldComplexityResult(isUsual ? Price.KeptReport : Price.Report, childImpactMultiplier: 1);
    }
}

/// <summary>Prices targets: of one segment, or of all gaps.</summary>
internal sealed class TargetPrice : IFieldComplexityAnalyzer
{
    /// <inheritdoc/>
    public FieldComplexityResult Analyze(FieldImpactContext context)
    {
        var isOfSegment = context.GetArgument<string?>("segment") is not null;
        return new FieldComplexityResult(
            isOfSegment ? Price.TargetList : Price.TargetsOfGaps, childImpactMultiplier: 1);
    }
}
