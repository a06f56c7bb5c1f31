using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>A source that says that there is none.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Age">Its age in years.</param>
internal sealed record SaidNone(string FactId, int Age);

/// <summary>How a segment was seen in an area, and what that makes of its presence (METHODS 3.3 (3)).</summary>
internal sealed class Sighting
{
    private const double HintPresence = 0.5;

    /// <summary>How it was seen.</summary>
    public required Seen Seen { get; init; }

    /// <summary>Whether there is an old plan, an old start or a mention, whatever else was seen.</summary>
    public required bool HasHint { get; init; }

    /// <summary>The "none" that holds: a row of status none or an ABSENT statement; null without one.</summary>
    public required SaidNone? None { get; init; }

    /// <summary>Whether it is at work or under construction.</summary>
    public bool IsProven => Seen is Seen.Operating or Seen.Building;

    /// <summary>Sees a segment.</summary>
    /// <param name="rows">Its rows in the area.</param>
    /// <param name="confidence">Confidence that it is at work, after implication.</param>
    /// <param name="silenceSpeaks">Whether not being seen says that it is not there.</param>
    /// <param name="view">The day.</param>
    /// <param name="parameters">The thresholds.</param>
    public static Sighting Of(
        SegmentRows rows, double confidence, bool silenceSpeaks, AsOfView view, GapParameters parameters)
    {
        var none = ValidNone(rows, view, parameters);
        var hasHint = IsHinted(rows, view, parameters);
        return new Sighting
        {
            None = none,
            HasHint = hasHint,
            Seen = none is not null ? Seen.None
                : Threshold.IsReached(confidence, parameters.PresentThreshold) ? Seen.Operating
                : IsBuilding(rows, view, parameters) ? Seen.Building
                : confidence > 0 ? Seen.Thin
                : hasHint ? Seen.Hint
                : silenceSpeaks ? Seen.Silent
                : Seen.Unseen,
        };
    }

    /// <summary>Expected presence p, 0 to 1.</summary>
    public double Presence(double confidence, double chanceAbsent, bool isFed) => Seen switch
    {
        Seen.None => 0,
        Seen.Operating => 1,
        Seen.Building or Seen.Hint => HintPresence,
        Seen.Thin => Math.Max(1 - ((1 - confidence) * chanceAbsent), HasHint ? HintPresence : 0),
        _ => Math.Max(1 - chanceAbsent, isFed ? HintPresence : 0),
    };

    private static SaidNone? ValidNone(SegmentRows rows, AsOfView view, GapParameters parameters)
    {
        var newestAtWork = rows.EvidenceOf(EvidenceKind.Operating).Max(row => row.Date.Year);
        return rows.Activities
            .Where(row => row.Row.Status is ActivityStatus.None && row.Row.Region == rows.Area)
            .Select(row => (row.Id, row.Date))
            .Concat(rows.OwnStatements(Polarity.Absent).Select(row => (row.Id, row.Date)))
            .Where(none => view.IsWithin(none.Date, parameters.NoneValidYears) && !(newestAtWork >= none.Date.Year))
            .Select(none => new SaidNone(none.Id, view.AgeOf(none.Date)!.Value))
            .OrderBy(none => none.Age)
            .ThenBy(none => none.FactId, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsBuilding(SegmentRows rows, AsOfView view, GapParameters parameters) =>
        rows.EvidenceOf(EvidenceKind.Coming).Any(row => view.IsWithin(row.Date, parameters.StaleYears));

    private static bool IsHinted(SegmentRows rows, AsOfView view, GapParameters parameters) =>
        rows.Activities.Any(row => row.Row.Status is ActivityStatus.Mentioned)
        || rows.Evidence.Any(row =>
            row.Kind is not EvidenceKind.Operating && !view.IsWithin(row.Date, parameters.StaleYears));
}
