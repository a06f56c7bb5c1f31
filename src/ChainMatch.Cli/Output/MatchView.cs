using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Ranking;

namespace ChainMatch.Cli.Output;

/// <summary>The targets of a segment as <c>match</c> shows them.</summary>
internal sealed record MatchView(TargetList List, Gap Gap, Names Names)
{
    /// <summary>What the order means, and what it does not.</summary>
    internal static string Meaning(Screen screen) => screen.Text(
        "排序依据契合程度与已有记录安排拜访先后，不是落地概率。\"?\" 为未知，计 0 分。",
        "This orders visits by fit and by what is on record; it is no probability of coming. "
        + "\"?\" is unknown and gives 0.");

    internal void Write(Screen screen, int top, bool allGrades, bool explain)
    {
        var shown = List.Targets.Where(target => allGrades || target.Grade is not Grade.D).Take(top).ToList();
        var segment = List.Segment;
        screen.Heading(
            $"{segment.Code} {screen.Name(segment.NameZh, segment.NameEn)} - "
            + $"{screen.Name(List.Region.NameZh, List.Region.NameEn)} ({Figures.Day(List.AsOf)})  "
            + Labels.State(Gap, screen.Language).Text);
        if (TargetLists.LocalFirst(Gap))
        {
            TargetLists.WriteLocal(screen, List.LocalExpansion, top);
        }

        TargetTable.Write(screen, shown, Names);
        if (explain)
        {
            foreach (var target in shown)
            {
                TargetSheet.Write(screen, target);
            }

            TargetLists.WriteExcluded(screen, List.Excluded);
        }

        WriteNotes(screen, shown.Count);
    }

    private void WriteNotes(Screen screen, int shown)
    {
        var leads = List.Targets.Count(target => target.Grade is Grade.D);
        if (shown is 0)
        {
            screen.Note("没有 A 至 C 级的目标企业。", "No company of grade A to C.");
        }

        if (List.TooFewMakers)
        {
            screen.Note("已知的同业企业太少：A、B 级不足三家。", "Too few known makers: fewer than three of grade A or B.");
        }

        screen.Note(
            $"共 {List.Targets.Count} 家候选，其中 D 级线索 {leads} 家；排除 {List.Excluded.Count} 家（--explain 列出原因）。",
            $"{List.Targets.Count} candidates, {leads} of them leads of grade D; "
            + $"{List.Excluded.Count} left out (--explain says why).");
        foreach (var (route, count) in List.LeftOut)
        {
            screen.Note(
                $"路径 {Labels.Of(route, screen.Language)} 因上限另有 {count} 家未列入。",
                $"Route {Labels.Of(route, screen.Language)} left out {count} more for its limit.");
        }

        screen.Note(Meaning(screen));
    }
}
