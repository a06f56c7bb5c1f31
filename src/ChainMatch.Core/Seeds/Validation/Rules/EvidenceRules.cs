using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of sites at work.</summary>
internal sealed class OperationRules : FactRules<Operation>
{
    internal OperationRules()
    {
        NotNegative(row => row.Capacity);
        FigureHasUnit(row => row.Capacity, nameof(Operation.Unit));
    }
}

/// <summary>Rules of activity rows.</summary>
internal sealed class ActivityRules : FactRules<Activity>
{
    internal ActivityRules()
    {
        NotNegative(row => row.Value);
        FigureHasUnit(row => row.Value, nameof(Activity.Unit));
        Or(
            RuleFor(row => row.Metric).Must((row, metric) => row.Value is null || metric is not null),
            SeedRules.Metric, _ => "The figure has no metric; write CAPACITY, OUTPUT or NEED.",
            nameof(Activity.Metric), nameof(Activity.Value));
        Or(
            RuleFor(row => row.Value).Must((row, value) => row.Metric is null || value is not null),
            SeedRules.Metric, _ => "The metric has no figure; write the figure or leave the metric empty.",
            nameof(Activity.Value), nameof(Activity.Metric));
        Or(
            RuleFor(row => row.Metric).Must((row, metric) => metric is null || Fits(row.Status, metric.Value)),
            SeedRules.Metric,
            row => $"The metric {EnumName.Of(row.Metric!)} does not go with the status {EnumName.Of(row.Status)}: "
                + "NEED goes with NEED, CAPACITY and OUTPUT with OPERATING or MENTIONED, NONE has none.",
            nameof(Activity.Metric), nameof(Activity.Status));
    }

    private static bool Fits(ActivityStatus status, ActivityMetric metric) => status switch
    {
        ActivityStatus.Need => metric is ActivityMetric.Need,
        ActivityStatus.None => false,
        _ => metric is not ActivityMetric.Need,
    };
}

/// <summary>Rules of published figures. A figure may be negative: growth is one.</summary>
internal sealed class IndicatorRules : FactRules<Indicator>
{
    internal IndicatorRules(SeedIndex index)
    {
        Or(
            RuleFor(row => row.ReferenceKind).Must((row, kind) => row.ReferenceValue is null || kind is not null),
            SeedRules.IndicatorReference,
            _ => "The reference has no kind; write INPUT_AVAILABLE, CAPACITY, TARGET or OTHER.",
            nameof(Indicator.ReferenceKind), nameof(Indicator.ReferenceValue));
        Or(
            RuleFor(row => row.ReferenceValue).Must((row, value) => row.ReferenceKind is null || value is not null),
            SeedRules.IndicatorReference, _ => "The reference has no value; write it or leave its kind empty.",
            nameof(Indicator.ReferenceValue), nameof(Indicator.ReferenceKind));
        Or(
            RuleFor(row => row.Segment).Must((row, segment) => index.IsOfChain(segment, row.Chain)),
            SeedRules.SegmentChain, row => $"'{row.Segment}' is not a segment of '{row.Chain}'; correct one of them.",
            nameof(Indicator.Segment), nameof(Indicator.Chain));
    }
}

/// <summary>Rules of statements.</summary>
internal sealed class StatementRules : FactRules<Statement>
{
    internal StatementRules(SeedIndex index)
    {
        Or(
            RuleFor(row => row.Stage)
                .Must((row, stage) => stage is null || (row.Chain is not null && row.Segment is null)),
            SeedRules.StatementSubject,
            _ => "A stage goes with a chain and without a segment; name the chain, or leave the stage empty.",
            nameof(Statement.Stage), nameof(Statement.Chain), nameof(Statement.Segment));
        Or(
            RuleFor(row => row.Segment).Must((row, segment) => index.IsOfChain(segment, row.Chain)),
            SeedRules.SegmentChain, row => $"'{row.Segment}' is not a segment of '{row.Chain}'; correct one of them.",
            nameof(Statement.Segment), nameof(Statement.Chain));
    }
}
