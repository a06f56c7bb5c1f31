using ChainMatch.Gaps;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Matching.Briefs;

/// <summary>What we need: the state of the segment with its reasons, its figures, and what is already planned.</summary>
internal static class NeedSection
{
    private const int MostFacts = 5;
    private static readonly string ProjectIds = $"{FactKind.Of<Project>().Name}:";

    internal static IEnumerable<BriefSentence> Of(BriefCase brief)
    {
        var gap = brief.Gap;
        var state = StateOf(gap);
        var planned = Planned(brief).ToArray();
        string[] plannedIds = [.. planned.Select(brief.Context.Facts.Keys.IdOf)];
        yield return new BriefSentence(
            new(
                $"{brief.RegionName.Zh}“{brief.SegmentName.Zh}”环节:{state.Zh}。{Phrase.Join(gap.Reasons, ";", "; ").Zh}。",
                $"{brief.SegmentName.En} in {brief.RegionName.En}: {state.En}. {Phrase.Join(gap.Reasons, ";", "; ").En}."),
            [gap.Id, .. gap.Facts.Select(fact => fact.Id).Where(id => !IsOfProject(id) || plannedIds.Contains(id))]);
        foreach (var fact in Figures(brief).Take(MostFacts))
        {
            yield return new BriefSentence(new($"{fact.Text.Zh}。", $"{fact.Text.En}."), [fact.Id]);
        }

        foreach (var (project, id) in planned.Zip(plannedIds))
        {
            var words = brief.Words.Line(project);
            yield return new BriefSentence(
                new($"已有项目在途:{words.Zh}。", $"On its way already: {words.En}."), [id]);
        }
    }

    /// <summary>Figures of output, capacity and need; those of projects are told with the projects.</summary>
    internal static IEnumerable<GapFact> Figures(BriefCase brief) => brief.Gap.Facts
        .Where(fact => fact.Value is not null && !IsOfProject(fact.Id));

    private static bool IsOfProject(string factId) => factId.StartsWith(ProjectIds, StringComparison.Ordinal);

    /// <summary>The state in words.</summary>
    private static LocalizedText StateOf(Gap gap) => (gap.State, gap.Mark) switch
    {
        (SegmentState.Missing, Mark.Broken) => new("缺链(断链)", "missing, breaking the chain"),
        (SegmentState.Missing, _) => new("缺链", "missing"),
        (SegmentState.Weak, Mark.Bottleneck) => new("弱链(堵点)", "weak, a bottleneck"),
        (SegmentState.Weak, _) => new("弱链", "weak"),
        (SegmentState.Adequate, _) => new("具备", "present"),
        (SegmentState.Strong, _) => new("强", "strong"),
        _ => new("情况不明,待核实", "not known, to be verified"),
    };

    // What others only talk about or have signed is not told to a competitor.
    private static IEnumerable<Project> Planned(BriefCase brief)
    {
        var planned = brief.Gap.PlannedProjects.ToHashSet(StringComparer.Ordinal);
        return brief.Context.Facts.Projects
            .Where(project => planned.Contains(project.Id))
            .Where(project => project.Stage >= ProjectStage.Started
                || project.Enterprises.Contains(brief.Dossier.Id, StringComparer.Ordinal));
    }
}
