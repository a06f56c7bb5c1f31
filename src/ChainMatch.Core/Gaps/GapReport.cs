using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>All segments of all chains in a region at a date.</summary>
/// <param name="Region">The region.</param>
/// <param name="AsOf">The day whose knowledge it rests on.</param>
/// <param name="Gaps">Every segment, in the order of <see cref="ChainGraph.Segments"/>.</param>
/// <param name="Chains">Every chain, in the order of <see cref="ChainGraph.Chains"/>.</param>
public sealed record GapReport(
    Region Region, DateOnly AsOf, IReadOnlyList<Gap> Gaps, IReadOnlyList<ChainSummary> Chains);

/// <summary>A chain in a region at a date, as ranges where the record leaves room (METHODS 3.3 (10)).</summary>
public sealed record ChainSummary
{
    /// <summary>The chain.</summary>
    public required Chain Chain { get; init; }

    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>The day whose knowledge it rests on.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Number of segments.</summary>
    public required int Segments { get; init; }

    /// <summary>
    /// Segments per state, in the order of the states; segments of a county without a state are in none.
    /// </summary>
    public required IReadOnlyDictionary<SegmentState, int> ByState { get; init; }

    /// <summary>Segments that are likely missing (疑似缺链).</summary>
    public required int Suspected { get; init; }

    /// <summary>Share of segments at work, 0 to 1.</summary>
    public required double CompletenessLow { get; init; }

    /// <summary>Share of segments that are not missing, 0 to 1.</summary>
    public required double CompletenessHigh { get; init; }

    /// <summary>Share of source–sink paths that are at work throughout; null without links.</summary>
    public double? PathCoverageLow { get; init; }

    /// <summary>Share of source–sink paths on which nothing is missing; null without links.</summary>
    public double? PathCoverageHigh { get; init; }

    /// <summary>Number of source–sink paths.</summary>
    public required double Paths { get; init; }

    /// <summary>How complete the record is, Good–Turing coverage G, 0 to 1.</summary>
    public required double RecordCoverage { get; init; }

    /// <summary>n: distinct (segment, source) pairs.</summary>
    public required int Sightings { get; init; }

    /// <summary>f1: segments with exactly one source.</summary>
    public required int Singletons { get; init; }

    /// <summary>Segments marked 堵点, by code.</summary>
    public required IReadOnlyList<string> Bottlenecks { get; init; }

    /// <summary>Sites that work in the chain.</summary>
    public required int Sites { get; init; }

    /// <summary>Distinct enterprises that work in the chain.</summary>
    public required int Enterprises { get; init; }

    /// <summary>Single projects of the chain.</summary>
    public required int Projects { get; init; }

    /// <summary>The date of the newest fact of the chain; null when all are undated.</summary>
    public PartialDate? NewestFact { get; init; }

    /// <summary>What a reader must know: a thin record, an unconfirmed chain, nearness to a threshold.</summary>
    public required IReadOnlyList<LocalizedText> Notes { get; init; }
}
