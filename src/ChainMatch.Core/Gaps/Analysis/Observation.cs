using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>All that was observed of a segment in an area, before any judgement.</summary>
internal sealed record Observation
{
    public required SegmentRows Rows { get; init; }

    /// <summary>Confidence that it is at work, after implication, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The customer whose work implies it; null when its own sources carry it.</summary>
    public required string? ImpliedBy { get; init; }

    public required Sighting Sighting { get; init; }

    public required Cover? Cover { get; init; }

    public required double? LocationQuotient { get; init; }

    /// <summary>The newest statement of the area itself that calls it weak and still holds; null without one.</summary>
    public required Dated<Statement>? CalledWeak { get; init; }

    /// <summary>Named legal enterprises whose assignment is not inferred.</summary>
    public required int Firms { get; init; }

    /// <summary>The chance c that projects already agreed on close it, 0 to 1 (METHODS 3.3 (4)).</summary>
    public required double Closing { get; init; }

    /// <summary>Whether it is at work, but covers less than is needed.</summary>
    public bool IsWeakByCover(GapParameters parameters) =>
        Sighting.Seen is Seen.Operating && Threshold.IsBelow(Cover?.Value, parameters.WeakCover);

    /// <summary>Observes a segment.</summary>
    public static Observation Of(
        SegmentRows rows,
        PresenceConfidence presence,
        int segment,
        bool silenceSpeaks,
        double? locationQuotient,
        AsOfView view,
        GapParameters parameters) => new()
        {
            Rows = rows,
            Confidence = presence.Of(segment),
            ImpliedBy = presence.ImpliedBy(segment),
            Sighting = Sighting.Of(rows, presence.Of(segment), silenceSpeaks, view, parameters),
            Cover = Cover.Of(rows),
            LocationQuotient = locationQuotient,
            CalledWeak = rows.OwnStatements(Polarity.Weak, Polarity.Bottleneck)
                .Where(row => view.IsWithin(row.Date, parameters.StaleYears))
                .MaxBy(row => row.Date.Year),
            Firms = FirmsIn(rows),
            Closing = ClosingChance(rows, view, parameters),
        };

    private static int FirmsIn(SegmentRows rows) => rows.EvidenceOf(EvidenceKind.Operating)
        .Where(row => row is { IsLegal: true, IsInferred: false, Name: not null })
        .Select(row => row.Name)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static double ClosingChance(SegmentRows rows, AsOfView view, GapParameters parameters) => 1 - rows.Evidence
        .Where(row => row.Kind is EvidenceKind.Pledged or EvidenceKind.Talked
            && view.IsWithin(row.Date, parameters.StaleYears))
        .GroupBy(row => row.Project ?? row.Name ?? row.FactId, StringComparer.Ordinal)
        .OrderBy(project => project.Key, StringComparer.Ordinal)
        .Select(project => 1 - project.Max(row =>
            row.Kind is EvidenceKind.Pledged ? parameters.PledgedChance : parameters.TalkedChance))
        .Aggregate(1.0, (all, doubt) => all * doubt);
}
