using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>All figures of a segment in an area, with what they were worked out from.</summary>
internal sealed record SegmentFigures
{
    public required Segment Segment { get; init; }

    public required Observation Observed { get; init; }

    public required Visibility Visibility { get; init; }

    public required Verdict Verdict { get; init; }

    public required Components Components { get; init; }

    public required Growth Growth { get; init; }

    /// <summary>Expected presence p; null in a county.</summary>
    public double? Presence { get; init; }

    public Strategy? Strategy { get; init; }

    public Mark? Mark { get; init; }

    public double? Severity { get; init; }

    public double? Priority { get; init; }

    public GapList? List { get; init; }

    public int? Rank { get; init; }

    /// <summary>Counties whose own rows prove most of its neighbours, by code.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>Whether it is at work, as the chain level counts it.</summary>
    public bool IsAtWork => Observed.Sighting.Seen is Seen.Operating;
}
