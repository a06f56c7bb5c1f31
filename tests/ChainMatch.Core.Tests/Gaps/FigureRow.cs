using ChainMatch.Gaps.Analysis;

namespace ChainMatch.Gaps;

/// <summary>The figures of a chain, a segment or a county under the names of the golden cases.</summary>
internal static class FigureRow
{
    public static Dictionary<string, object?> Of(ChainFigures chain) => new()
    {
        ["G"] = chain.Record.Coverage,
        ["n"] = chain.Record.Sightings,
        ["f1"] = chain.Record.Singletons,
        ["completenessLow"] = chain.CompletenessLow,
        ["completenessHigh"] = chain.CompletenessHigh,
        ["pathCoverageLow"] = chain.PathCoverageLow,
        ["pathCoverageHigh"] = chain.PathCoverageHigh,
        ["paths"] = chain.Paths.Count,
    };

    public static Dictionary<string, object?> Of(SegmentFigures one) => new()
    {
        ["seen"] = one.Observed.Sighting.Seen,
        ["state"] = one.Verdict.State,
        ["suspected"] = one.Verdict.IsSuspected,
        ["strategy"] = one.Strategy,
        ["mark"] = one.Mark,
        ["basis"] = one.Verdict.Basis,
        ["impliedBy"] = one.Observed.ImpliedBy,
        ["conf"] = one.Observed.Confidence,
        ["kappa"] = one.Visibility.ChanceSeen,
        ["p"] = one.Presence,
        ["cover"] = one.Observed.Cover?.Value,
        ["deficit"] = one.Verdict.Deficit,
        ["N"] = one.Components.Neighbours,
        ["K"] = one.Components.Position,
        ["S"] = one.Components.InputsAtHand,
        ["V"] = one.Components.TypicalSize,
        ["closing"] = one.Observed.Closing,
        ["severity"] = one.Severity,
        ["priority"] = one.Priority,
        ["list"] = one.List,
        ["rank"] = one.Rank,
        ["wanted"] = one.Growth.IsWanted,
        ["ratio"] = one.Growth.Ratio,
        ["firms"] = one.Observed.Firms,
        ["where"] = one.Counties,
    };

    public static Dictionary<string, object?> OfCounty(SegmentFigures one) => new()
    {
        ["state"] = one.Verdict.State,
        ["deficit"] = one.Verdict.Deficit,
        ["reason"] = one.Verdict.Rule switch
        {
            Rule.ElsewhereInCity => "elsewhere in the city",
            Rule.UnknownInCity => "unknown in the city",
            _ => null,
        },
    };
}
