using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Gaps;

/// <summary>Compares two views of a region: which segments changed their state, and what moved them.</summary>
/// <remarks>What a county lacks is judged by the city: there the city's own change tells.</remarks>
internal sealed class GapComparison
{
    private static readonly string[] SightingKinds =
        [$"{FactKind.Of<Operation>()}:", $"{FactKind.Of<Project>()}:", $"{FactKind.Of<Activity>()}:"];

    private readonly ChainGraph _graph;
    private readonly GapReport _after;
    private readonly Dictionary<string, (Gap Before, Gap After)> _pairs;
    private readonly Dictionary<string, (ChainSummary Before, ChainSummary After)> _chains;
    private readonly Dictionary<string, Lazy<IReadOnlyList<GapFact>>> _sightings;
    private readonly Dictionary<string, GapChange> _inCity;

    /// <summary>Compares two views.</summary>
    /// <param name="before">The first view.</param>
    /// <param name="after">The second view, of the same region.</param>
    /// <param name="graph">The chains.</param>
    /// <param name="inCity">What changed in the city between the same days; empty when the region is the city.</param>
    public GapComparison(
        GapReport before, GapReport after, ChainGraph graph, IReadOnlyList<GapChange> inCity)
    {
        (_graph, _after) = (graph, after);
        _inCity = inCity.ToDictionary(change => change.Segment.Code, StringComparer.Ordinal);
        _pairs = before.Gaps.Zip(after.Gaps).ToDictionary(pair => pair.First.Segment.Code, StringComparer.Ordinal);
        _chains = before.Chains.Zip(after.Chains).ToDictionary(pair => pair.First.Chain.Code, StringComparer.Ordinal);
        _sightings = _chains.Keys.ToDictionary(
            chain => chain,
            chain => new Lazy<IReadOnlyList<GapFact>>(() => DifferingIn(chain)),
            StringComparer.Ordinal);
    }

    /// <summary>The segments whose state differs, in the order of the chains.</summary>
    public IReadOnlyList<GapChange> Changes() =>
    [
        .. _after.Gaps.Select(gap => _pairs[gap.Segment.Code])
            .Where(pair => pair.Before.State != pair.After.State)
            .Select(ChangeOf),
    ];

    private GapChange ChangeOf((Gap Before, Gap After) pair)
    {
        var segment = pair.After.Segment;
        List<LocalizedText> because = [];
        List<GapFact> facts = [];
        foreach (var moving in new[] { segment }.Concat(MovingNeighbours(pair)))
        {
            var theirs = Differing(moving.Code).ToList();
            if (theirs is not [])
            {
                because.Add(Told(theirs.Count, moving));
                facts.AddRange(theirs);
            }
        }

        if (_inCity.TryGetValue(segment.Code, out var inCity) && because is [])
        {
            because.AddRange(inCity.Because);
            facts.AddRange(inCity.Facts);
        }
        else if (RecordMoved(pair) is { } moved)
        {
            because.Add(moved);
            facts.AddRange(_sightings[segment.Chain].Value);
        }

        if (because is [])
        {
            because.Add(new LocalizedText("事实没有增减,是原有的变旧过期", "No fact came or went: those it had passed their age"));
            facts.AddRange(pair.After.Facts);
        }

        return new GapChange(
            segment,
            pair.Before,
            pair.After,
            because,
            [.. facts.DistinctBy(fact => fact.Id).OrderBy(fact => fact.Id, StringComparer.Ordinal)]);
    }

    // What counts in one view and not in the other: whole facts, or a further source of one.
    private IEnumerable<GapFact> Differing(string segment)
    {
        var (before, after) = _pairs[segment];
        return after.Facts.ExceptBy(before.Facts.Select(Counted), Counted)
            .Concat(before.Facts.ExceptBy(after.Facts.Select(Counted), Counted))
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal);

        static (string, string) Counted(GapFact fact) => (fact.Id, string.Join(';', fact.SourceIds));
    }

    // The record of a chain is what was seen in any of its segments.
    private IReadOnlyList<GapFact> DifferingIn(string chain) =>
    [
        .. _graph.SegmentsOf(chain).SelectMany(segment => Differing(segment.Code)).Where(fact =>
            SightingKinds.Any(kind => fact.Id.StartsWith(kind, StringComparison.Ordinal))),
    ];

    private LocalizedText? RecordMoved((Gap Before, Gap After) pair)
    {
        var isSilence = new[] { pair.Before.Seen, pair.After.Seen }.All(seen => seen is Seen.Silent or Seen.Unseen);
        if (!isSilence || pair.Before.Coverage == pair.After.Coverage)
        {
            return null;
        }

        var (before, after) = _chains[pair.After.Segment.Chain];
        var record = $"G {Phrase.Computed(before.RecordCoverage)} (n {before.Sightings}, f1 {before.Singletons}) → "
            + $"{Phrase.Computed(after.RecordCoverage)} (n {after.Sightings}, f1 {after.Singletons})";
        var chance = $"κ {Phrase.Computed(pair.Before.Coverage)} → {Phrase.Computed(pair.After.Coverage)}";
        return new LocalizedText(
            $"本链记录完整度变了:{record},{chance}", $"The record coverage of the chain moved it: {record}; {chance}");
    }

    // A customer whose work implies it, or a supplier whose weakness holds it back, may have moved it.
    private IEnumerable<Segment> MovingNeighbours((Gap Before, Gap After) pair)
    {
        var implying = new[] { Implying(pair.Before, one => one.Before), Implying(pair.After, one => one.After) };
        var suppliers = pair.Before.State is SegmentState.Adequate or SegmentState.Strong
                && pair.After.State is SegmentState.Adequate or SegmentState.Strong
            ? _graph.InputsOf(pair.After.Segment.Code).Select(link => link.From).Where(IsCoverMoved)
            : [];
        return implying.OfType<string>().Concat(suppliers)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => _graph.FindSegment(code)!);
    }

    // The customer at the end of the implication, whose own sources carry it; null when nothing implies the segment.
    private string? Implying(Gap gap, Func<(Gap Before, Gap After), Gap> view)
    {
        var customer = gap.ImpliedBy;
        while (customer is not null && view(_pairs[customer]).ImpliedBy is { } next)
        {
            customer = next;
        }

        return customer;
    }

    private bool IsCoverMoved(string segment) =>
        _pairs[segment] is var (before, after) && before.Cover != after.Cover;

    private static LocalizedText Told(int facts, Segment segment) => new(
        $"{segment.NameZh}({segment.Code})的事实或来源有 {facts} 条增减",
        $"{facts} facts or sources of {segment.NameEn} ({segment.Code}) came or went");
}
