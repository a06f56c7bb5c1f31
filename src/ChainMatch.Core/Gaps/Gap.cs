using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>The state of a segment in a region (METHODS 3.3 (5)).</summary>
public enum SegmentState
{
    /// <summary>The record does not tell (不明).</summary>
    Unknown,

    /// <summary>Missing (缺链).</summary>
    Missing,

    /// <summary>Weak (弱链).</summary>
    Weak,

    /// <summary>Present, nothing speaks against it (具备).</summary>
    Adequate,

    /// <summary>Strong (强链).</summary>
    Strong,
}

/// <summary>How a segment was seen (METHODS 3.3 (3)).</summary>
public enum Seen
{
    /// <summary>An office says there is none.</summary>
    None,

    /// <summary>At work, by sources that carry.</summary>
    Operating,

    /// <summary>Under construction.</summary>
    Building,

    /// <summary>At work, by weak or old sources only.</summary>
    Thin,

    /// <summary>A plan, an old start or a mention.</summary>
    Hint,

    /// <summary>Not seen where it would have been seen.</summary>
    Silent,

    /// <summary>Not seen, and that says little.</summary>
    Unseen,
}

/// <summary>A mark on a gap.</summary>
public enum Mark
{
    /// <summary>Missing between a proven supplier and a proven customer (断链).</summary>
    Broken,

    /// <summary>Present, but too small for what passes through it (堵点).</summary>
    Bottleneck,
}

/// <summary>What to do about a segment.</summary>
public enum Strategy
{
    /// <summary>Fill it: its customers are here (补链).</summary>
    Fill,

    /// <summary>Extend to it: its inputs are here (延链).</summary>
    Extend,

    /// <summary>Strengthen it (强链).</summary>
    Strengthen,

    /// <summary>Build it from nothing (建链).</summary>
    Build,
}

/// <summary>The list that a segment stands on; at most one.</summary>
public enum GapList
{
    /// <summary>Gaps to work on (短板).</summary>
    Gaps,

    /// <summary>Present segments to grow (扩能).</summary>
    Expand,

    /// <summary>A catalogue or a quota comes first (须审批).</summary>
    Approval,

    /// <summary>For the public hand or local firms (公共与本地).</summary>
    PublicLocal,

    /// <summary>Nothing beside it is here yet (建链).</summary>
    Build,

    /// <summary>Not known: ask the county (待核实).</summary>
    Verify,
}

/// <summary>On what a state rests.</summary>
public enum Basis
{
    /// <summary>A source says so.</summary>
    Confirmed,

    /// <summary>It would have been seen.</summary>
    Silence,

    /// <summary>Officials or the press call it weak.</summary>
    Stated,
}

/// <summary>
/// A segment in a region at a date, whatever its state: severity and priority can be worked out again by hand from its
/// components. Null is "no figure", never 0.
/// </summary>
public sealed record Gap
{
    /// <summary>Identifier, <c>gap:{region}:{segment}</c>.</summary>
    public string Id => $"gap:{Region.Code}:{Segment.Code}";

    /// <summary>The segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>The day whose knowledge it rests on.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// The state; null in a county when the city's state does not settle it (see <see cref="UnknownBecause"/>).
    /// </summary>
    public required SegmentState? State { get; init; }

    /// <summary>How it was seen.</summary>
    public required Seen Seen { get; init; }

    /// <summary>Why the state is null or UNKNOWN; null for other states.</summary>
    public LocalizedText? UnknownBecause { get; init; }

    /// <summary>On what the state rests; null for states that need no such word.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Unseen, likely absent, and fit for investors (疑似缺链).</summary>
    public required bool Suspected { get; init; }

    /// <summary>Officials want it to come or to grow.</summary>
    public required bool Wanted { get; init; }

    /// <summary>断链 or 堵点; null for neither.</summary>
    public Mark? Mark { get; init; }

    /// <summary>What to do; null when there is nothing to do or no link tells.</summary>
    public Strategy? Strategy { get; init; }

    /// <summary>The list it stands on; null for none.</summary>
    public GapList? List { get; init; }

    /// <summary>How much the chain suffers, 0 to 1; null when the segment has no links.</summary>
    public double? Severity { get; init; }

    /// <summary>What to work on first, 0 to 100; null when it has no supply link.</summary>
    public double? Priority { get; init; }

    /// <summary>Place within its list and chain by priority, from 1; null when it is on no list.</summary>
    public int? Rank { get; init; }

    /// <summary>Confidence that it is at work, 0 to 1 (METHODS 3.3 (1), after implication).</summary>
    public required double PresentConfidence { get; init; }

    /// <summary>The chance κ that it would have been seen, 0 to 1 (METHODS 3.3 (2)).</summary>
    public required double Coverage { get; init; }

    /// <summary>The customer whose work implies it, by code; null when its own sources carry it.</summary>
    public string? ImpliedBy { get; init; }

    /// <summary>Expected presence p, 0 to 1; null in a county.</summary>
    public double? Presence { get; init; }

    /// <summary>How much is missing, 0 to 1; null when the state is null.</summary>
    public double? Deficit { get; init; }

    /// <summary>The chance c that projects already agreed on close it, 0 to 1.</summary>
    public required double Closing { get; init; }

    /// <summary>Capacity (else output) over need; null without both.</summary>
    public double? Cover { get; init; }

    /// <summary>Location quotient; null without a comparison set.</summary>
    public double? LocationQuotient { get; init; }

    /// <summary>Processed over available input, of the indicator that the expand list uses; null without one.</summary>
    public double? ExpandRatio { get; init; }

    /// <summary>Named legal enterprises whose assignment is not inferred.</summary>
    public required int Firms { get; init; }

    /// <summary>N, K, S and V with their weights and the facts behind them, in this order.</summary>
    public required IReadOnlyList<GapComponent> Components { get; init; }

    /// <summary>Why the state is what it is, with numbers and thresholds.</summary>
    public required IReadOnlyList<LocalizedText> Reasons { get; init; }

    /// <summary>What to ask the county; null when the state is known.</summary>
    public LocalizedText? Question { get; init; }

    /// <summary>The facts that make the state: at work, coming, capacity, need, statements.</summary>
    public required IReadOnlyList<GapFact> Facts { get; init; }

    /// <summary>Projects not yet at work that would fill it, by id.</summary>
    public required IReadOnlyList<string> PlannedProjects { get; init; }

    /// <summary>
    /// Up to three counties whose own rows prove most of its suppliers, then of its customers, by code.
    /// </summary>
    public required IReadOnlyList<string> Counties { get; init; }
}

/// <summary>One component of severity and priority.</summary>
/// <param name="Name"><c>neighbours</c>, <c>position</c>, <c>inputsAtHand</c> or <c>typicalSize</c>.</param>
/// <param name="Value">0 to 1; null when its input is unknown.</param>
/// <param name="Weight">Its weight before null components leave.</param>
/// <param name="UnknownBecause">Why the value is null; null when it is not.</param>
/// <param name="Working">How the value came about, in numbers.</param>
/// <param name="Facts">The facts that made it.</param>
public sealed record GapComponent(
    string Name,
    double? Value,
    double Weight,
    LocalizedText? UnknownBecause,
    LocalizedText Working,
    IReadOnlyList<GapFact> Facts);

/// <summary>A fact as a gap shows it.</summary>
/// <param name="Id">The fact's id, <c>{kind}:{key}</c>.</param>
/// <param name="Text">The fact in one line.</param>
/// <param name="Value">Its figure; null without one.</param>
/// <param name="Unit">Unit of the figure.</param>
/// <param name="Date">The date or year it speaks of, at its precision; null when it is undated.</param>
/// <param name="Confidence">How sure it is: its own word, else what the best tier of its sources says.</param>
/// <param name="SourceIds">
/// Its sources; of what shows a segment at work or coming, those that were known on the day.
/// </param>
public sealed record GapFact(
    string Id,
    LocalizedText Text,
    double? Value,
    string? Unit,
    string? Date,
    Confidence Confidence,
    IReadOnlyList<string> SourceIds);
