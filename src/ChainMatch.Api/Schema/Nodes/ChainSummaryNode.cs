using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A chain in a region at a date, as ranges where the record leaves room.</summary>
[Name("ChainSummary")]
internal sealed class ChainSummaryNode(ChainSummary summary, Frame frame)
{
    /// <summary>The chain.</summary>
    public ChainNode Chain => new(summary.Chain, frame);

    /// <summary>The region.</summary>
    public RegionNode Region => new(summary.Region, frame);

    /// <summary>The day whose knowledge it rests on.</summary>
    public DateOnly AsOf => summary.AsOf;

    /// <summary>Number of segments.</summary>
    public int Segments => summary.Segments;

    /// <summary>
    /// Segments per state, in the order of the states; segments of a county without a state are in none.
    /// </summary>
    public IReadOnlyList<StateCount> ByState =>
        [.. summary.ByState.OrderBy(state => state.Key).Select(state => new StateCount(state.Key, state.Value))];

    /// <summary>Segments that are likely missing (疑似缺链).</summary>
    public int Suspected => summary.Suspected;

    /// <summary>Share of segments at work (完整度下限), 0 to 1.</summary>
    public double CompletenessLow => summary.CompletenessLow;

    /// <summary>Share of segments that are not missing (完整度上限), 0 to 1.</summary>
    public double CompletenessHigh => summary.CompletenessHigh;

    /// <summary>Share of source–sink paths that are at work throughout, 0 to 1; null without links.</summary>
    public double? PathCoverageLow => summary.PathCoverageLow;

    /// <summary>Share of source–sink paths on which nothing is missing, 0 to 1; null without links.</summary>
    public double? PathCoverageHigh => summary.PathCoverageHigh;

    /// <summary>How complete the record is (记录完整度), Good–Turing coverage G, 0 to 1.</summary>
    public double? RecordCoverage => summary.RecordCoverage;

    /// <summary>Distinct pairs of segment and source, n.</summary>
    public int Sightings => summary.Sightings;

    /// <summary>Segments with exactly one source, f1.</summary>
    public int Singletons => summary.Singletons;

    /// <summary>Segments marked 堵点.</summary>
    public IReadOnlyList<SegmentNode> Bottlenecks => [.. summary.Bottlenecks.Select(frame.Segment)];

    /// <summary>Sites that work in the chain.</summary>
    public int Sites => summary.Sites;

    /// <summary>Distinct enterprises that work in the chain.</summary>
    public int Enterprises => summary.Enterprises;

    /// <summary>Single projects of the chain.</summary>
    public int Projects => summary.Projects;

    /// <summary>Date of the newest fact, <c>YYYY[-MM[-DD]]</c>; null when all are undated.</summary>
    public string? NewestFact => summary.NewestFact?.ToString();

    /// <summary>What a reader must know: a thin record, an unconfirmed chain, nearness to a threshold.</summary>
    /// <param name="lang">The language of the text.</param>
    public IReadOnlyList<string> Notes(Language? lang = Language.Zh) => summary.Notes.In(lang);
}

/// <summary>How many segments have a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Segments">How many segments have it.</param>
internal sealed record StateCount(SegmentState State, int Segments);
