using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>
/// A segment in a region at a date, whatever its state: severity and priority can be worked out again by hand from its
/// components. Null is "no figure", never 0.
/// </summary>
[Name("Gap")]
[Implements(typeof(INode))]
internal sealed class GapNode(Gap gap, Frame frame) : INode
{
    private const int DefaultTargets = 10;

    /// <summary>Identifier, <c>gap:{region}:{segment}</c>.</summary>
    [Id]
    public string Id => gap.Id;

    /// <summary>The segment.</summary>
    public SegmentNode Segment => new(gap.Segment, frame);

    /// <summary>The region.</summary>
    public RegionNode Region => new(gap.Region, frame);

    /// <summary>The day whose knowledge it rests on.</summary>
    public DateOnly AsOf => gap.AsOf;

    /// <summary>The state (状态); null in a county when the city's state does not settle it.</summary>
    public SegmentState? State => gap.State;

    /// <summary>How it was seen.</summary>
    public Seen? Seen => gap.Seen;

    /// <summary>Why the state is null or UNKNOWN; null for other states.</summary>
    /// <param name="lang">The language of the text.</param>
    public string? UnknownBecause(Language? lang = Language.Zh) => gap.UnknownBecause?.In(lang);

    /// <summary>On what the state rests; null for states that need no such word.</summary>
    public Basis? Basis => gap.Basis;

    /// <summary>Unseen, likely absent, and fit for investors (疑似缺链).</summary>
    public bool Suspected => gap.Suspected;

    /// <summary>Officials want it to come or to grow.</summary>
    public bool Wanted => gap.Wanted;

    /// <summary>断链 or 堵点; null for neither.</summary>
    public Mark? Mark => gap.Mark;

    /// <summary>What to do (补链, 延链, 强链, 建链); null when there is nothing to do or no link tells.</summary>
    public Strategy? Strategy => gap.Strategy;

    /// <summary>The list it stands on; null for none.</summary>
    public GapList? List => gap.List;

    /// <summary>How much the chain suffers (严重度), 0 to 1; null when the segment has no links.</summary>
    public double? Severity => gap.Severity;

    /// <summary>What to work on first (优先级), 0 to 100; null when it has no supply link.</summary>
    public double? Priority => gap.Priority;

    /// <summary>Place within its list and chain by priority, from 1; null when it is on no list.</summary>
    public int? Rank => gap.Rank;

    /// <summary>Confidence that it is at work, 0 to 1, after implication.</summary>
    public double PresentConfidence => gap.PresentConfidence;

    /// <summary>The chance κ that it would have been seen, 0 to 1.</summary>
    public double Coverage => gap.Coverage;

    /// <summary>The customer whose work implies it; null when its own sources carry it.</summary>
    public SegmentNode? ImpliedBy => gap.ImpliedBy is { } code ? frame.Segment(code) : null;

    /// <summary>Expected presence p, 0 to 1; null in a county.</summary>
    public double? Presence => gap.Presence;

    /// <summary>How much is missing (缺口), 0 to 1; null when the state is null.</summary>
    public double? Deficit => gap.Deficit;

    /// <summary>The chance c that projects already agreed on close it, 0 to 1.</summary>
    public double Closing => gap.Closing;

    /// <summary>Capacity (else output) over need (供需比); null without both.</summary>
    public double? Cover => gap.Cover;

    /// <summary>Location quotient (区位商); null without a comparison set.</summary>
    public double? LocationQuotient => gap.LocationQuotient;

    /// <summary>Processed over available input, of the indicator that the list EXPAND uses; null without one.</summary>
    public double? ExpandRatio => gap.ExpandRatio;

    /// <summary>Named legal enterprises whose assignment is not inferred.</summary>
    public int Firms => gap.Firms;

    /// <summary>Neighbours, position, inputs at hand, typical size, in this order.</summary>
    public IReadOnlyList<GapComponentNode> Components => [.. gap.Components.Select(part => new GapComponentNode(part))];

    /// <summary>Why the state is what it is, with numbers and thresholds.</summary>
    /// <param name="lang">The language of the text.</param>
    public IReadOnlyList<string> Reasons(Language? lang = Language.Zh) => gap.Reasons.In(lang);

    /// <summary>What to ask the county (待核实的问题); null when the state is known.</summary>
    /// <param name="lang">The language of the text.</param>
    public string? Question(Language? lang = Language.Zh) => gap.Question?.In(lang);

    /// <summary>The facts that make the state: at work, coming, capacity, need, statements.</summary>
    public IReadOnlyList<FactNode> Facts => [.. gap.Facts.Select(fact => new FactNode(fact))];

    /// <summary>Projects not yet at work that would fill it, by id.</summary>
    [Complexity(Price.RegionFacts)]
    public async Task<IReadOnlyList<ProjectNode>> PlannedProjectsAsync(
        [FromServices] StoreView view, CancellationToken cancellationToken)
    {
        if (gap.PlannedProjects is [])
        {
            return [];
        }

        var facts = await view.RegionAsync(gap.Region.Code, cancellationToken);
        return [.. gap.PlannedProjects.Select(facts.ProjectNode)];
    }

    /// <summary>Up to three counties whose own rows prove most of its suppliers, then of its customers.</summary>
    public IReadOnlyList<RegionNode> Counties => [.. gap.Counties.Select(frame.Region)];

    /// <summary>The target companies (目标企业) for it, best first.</summary>
    /// <param name="view">The store.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">Cursor of the row before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Complexity(Price.TargetList)]
    public Task<TargetConnection> TargetsAsync(
        [FromServices] StoreView view,
        [First] int? first = DefaultTargets,
        string? after = null,
        CancellationToken cancellationToken = default) =>
        TargetQuery.OfSegmentAsync(
            view,
            new MatchRequest { Segment = gap.Segment.Code, Region = gap.Region.Code, AsOf = frame.OtherDay(gap.AsOf) },
            PageRequest.Of(first, after, DefaultTargets),
            cancellationToken);
}
