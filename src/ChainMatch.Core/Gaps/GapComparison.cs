using ChainMatch.Gaps.Wording;
using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>Compares two views of a region: which segments changed their state, and what moved them.</summary>
internal sealed class GapComparison
{
    private readonly ChainGraph _graph;
    private readonly GapReport _after;
    private readonly Dictionary<string, (Gap Before, Gap After)> _pairs;
    private readonly Dictionary<string, (ChainSummary Before, ChainSummary After)> _chains;

    public GapComparison(GapReport before, GapReport after, ChainGraph graph)
    {
        (_graph, _after) = (graph, after);
        _pairs = before.Gaps.Zip(after.Gaps).ToDictionary(pair => pair.First.Segment.Code, StringComparer.Ordinal);
        _chains = before.Chains.Zip(after.Chains).ToDictionary(pair => pair.First.Chain.Code, StringComparer.Ordinal);
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
        List<GapFact> facts = [.. Differing(segment.Code)];
        if (facts is not [])
        {
            because.Add(Told(facts.Count, $"{segment.NameZh}自身", "of its own"));
        }

        if (RecordMoved(pair) is { } moved)
        {
            because.Add(moved);
        }

        foreach (var neighbour in MovingNeighbours(pair))
        {
            var theirs = Differing(neighbour.Code).ToList();
            because.Add(Told(theirs.Count, $"{neighbour.NameZh}({neighbour.Code})", $"of {neighbour.NameEn} ({neighbour.Code})"));
            facts.AddRange(theirs);
        }

        if (because is [])
        {
            because.Add(new LocalizedText("事实没有增减,是原有的变旧过期", "No fact came or went: those it had passed their age"));
            facts.AddRange(pair.After.Facts);
        }

        return new GapChange(
            segment, pair.Before, pair.After, because, [.. facts.DistinctBy(fact => fact.Id).OrderBy(fact => fact.Id, StringComparer.Ordinal)]);
    }

    // What is there on one side only: the facts that count in one view and not in the other.
    private IEnumerable<GapFact> Differing(string segment)
    {
        var (before, after) = _pairs[segment];
        return before.Facts.ExceptBy(after.Facts.Select(fact => fact.Id), fact => fact.Id, StringComparer.Ordinal)
            .Concat(after.Facts.ExceptBy(before.Facts.Select(fact => fact.Id), fact => fact.Id, StringComparer.Ordinal));
    }

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
        return new LocalizedText($"本链记录完整度变了:{record},{chance}", $"The record coverage of the chain moved it: {record}; {chance}");
    }

    // A customer that implies it, or a supplier whose weakness holds it back, may have moved it.
    private IEnumerable<Segment> MovingNeighbours((Gap Before, Gap After) pair)
    {
        IEnumerable<string?> implying = pair.Before.ImpliedBy == pair.After.ImpliedBy
            ? [] : [pair.Before.ImpliedBy, pair.After.ImpliedBy];
        var suppliers = pair.Before.State is SegmentState.Adequate or SegmentState.Strong
                && pair.After.State is SegmentState.Adequate or SegmentState.Strong
            ? _graph.InputsOf(pair.After.Segment.Code).Select(link => link.From).Where(IsCoverMoved)
            : [];
        return implying.OfType<string>().Concat(suppliers)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => _graph.FindSegment(code)!);
    }

    private bool IsCoverMoved(string segment) =>
        _pairs[segment] is var (before, after) && before.Cover != after.Cover;

    private static LocalizedText Told(int facts, string zhWhose, string enWhose) =>
        new($"{zhWhose}的事实增减 {facts} 条", $"{facts} facts {enWhose} came or went");
}
