using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>Which rule settled a state.</summary>
internal enum Rule
{
    SaidToBeNone,
    WeakByCover,
    WeakByQuotient,
    CalledWeak,
    StrongEnough,
    NothingAgainst,
    UnderConstruction,
    SilenceSpeaks,
    TooThin,
    OnlyHinted,
    NotSeen,
    ElsewhereInCity,
    UnknownInCity,
    MissingInCity,
}

/// <summary>The state of a segment with the rule that settled it (METHODS 3.3 (5)).</summary>
internal sealed record Verdict(Rule Rule, SegmentState? State, double? Deficit)
{
    /// <summary>On what it rests; null for states that need no such word.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Unseen, likely absent, and fit for investors.</summary>
    public bool IsSuspected { get; init; }
}

/// <summary>Settles the state of a segment: the first rule that holds (METHODS 3.3 (5)).</summary>
internal sealed class StateRules(GapParameters parameters)
{
    private const double HintDeficit = 0.5;

    /// <summary>The verdict on a segment of the city.</summary>
    public Verdict Judge(
        Observation seen, Visibility visibility, bool supplierIsWeak, Segment segment, bool isConfirmed)
    {
        var verdict = seen.Sighting.Seen switch
        {
            Seen.None => new Verdict(Rule.SaidToBeNone, SegmentState.Missing, 1) { Basis = Basis.Confirmed },
            Seen.Operating => AtWork(seen, supplierIsWeak),
            Seen.Building => new Verdict(Rule.UnderConstruction, SegmentState.Weak, parameters.BuildingDeficit),
            Seen.Silent => new Verdict(Rule.SilenceSpeaks, SegmentState.Missing, visibility.ChanceAbsent)
            {
                Basis = Basis.Silence,
            },
            _ => NotTold(seen, visibility),
        };
        var isForInvestors = isConfirmed && segment.Fill is Fill.Invest or Fill.Restricted;
        return verdict with
        {
            IsSuspected = verdict.Rule is Rule.NotSeen && isForInvestors
                && Threshold.IsReached(verdict.Deficit!.Value, parameters.SuspectedDeficit),
        };
    }

    /// <summary>The verdict on a segment at work.</summary>
    public Verdict AtWork(Observation seen, bool supplierIsWeak)
    {
        if (seen.IsWeakByCover(parameters))
        {
            return new Verdict(Rule.WeakByCover, SegmentState.Weak, 1 - seen.Cover!.Value);
        }

        if (Threshold.IsBelow(seen.LocationQuotient, parameters.WeakLocationQuotient))
        {
            return new Verdict(Rule.WeakByQuotient, SegmentState.Weak, 1 - seen.LocationQuotient!.Value);
        }

        if (seen is { CalledWeak: not null, Cover: null })
        {
            return new Verdict(Rule.CalledWeak, SegmentState.Weak, parameters.StatedDeficit) { Basis = Basis.Stated };
        }

        return IsStrong(seen, supplierIsWeak)
            ? new Verdict(Rule.StrongEnough, SegmentState.Strong, 0)
            : new Verdict(Rule.NothingAgainst, SegmentState.Adequate, 0);
    }

    /// <summary>The verdict where the record does not tell: seen thinly, hinted at, or not at all.</summary>
    public static Verdict NotTold(Observation seen, Visibility visibility)
    {
        var deficit = (1 - seen.Confidence) * visibility.ChanceAbsent;
        return seen.Sighting switch
        {
            { Seen: Seen.Thin, HasHint: true } => Unknown(Rule.TooThin, Math.Min(deficit, HintDeficit)),
            { Seen: Seen.Thin } => Unknown(Rule.TooThin, deficit),
            { Seen: Seen.Hint } => Unknown(Rule.OnlyHinted, HintDeficit),
            _ => Unknown(Rule.NotSeen, deficit),
        };

        static Verdict Unknown(Rule rule, double deficit) => new(rule, SegmentState.Unknown, deficit);
    }

    private bool IsStrong(Observation seen, bool supplierIsWeak) =>
        Threshold.IsReached(seen.Confidence, parameters.StrongConfidence)
        && !supplierIsWeak
        && ((seen.Cover is { } cover && Threshold.IsReached(cover.Value, 1))
            || (seen.LocationQuotient is { } quotient
                && Threshold.IsReached(quotient, parameters.StrongLocationQuotient))
            || seen.Firms >= parameters.StrongFirms);
}
