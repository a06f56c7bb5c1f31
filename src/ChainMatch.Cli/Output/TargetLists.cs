using ChainMatch.Candidates;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>What stands beside the ranked outsiders: firms already here, and who was left out and why.</summary>
internal static class TargetLists
{
    internal static void WriteLocal(Screen screen, IReadOnlyList<LocalFirm> firms, int top)
    {
        if (firms is [])
        {
            return;
        }

        screen.Heading(screen.Text("本地企业扩能（不打分，先谈）", "Firms already here (not scored)"));
        var table = new TextTable(
            Column.Word("id"),
            Column.Word(screen.Text("企业", "company")),
            Column.Word(screen.Text("现有环节", "segment")),
            Column.Word(screen.Text("关系", "relation")),
            Column.Figure("conf"),
            Column.Sentence(screen.Text("事实", "facts")));
        foreach (var firm in firms.Take(top))
        {
            var enterprise = firm.Enterprise.Enterprise;
            table.Add(
                enterprise.Id,
                screen.Name(enterprise.NameZh, enterprise.NameEn),
                firm.Segment,
                firm.OperatesSegment ? screen.Text("本环节", "does it") : screen.Text("相邻环节", "next to it"),
                Figures.Share(firm.Confidence),
                string.Join(' ', firm.FactIds));
        }

        table.WriteTo(screen);
        screen.Blank();
    }

    internal static void WriteExcluded(Screen screen, IReadOnlyList<Exclusion> excluded)
    {
        if (excluded is [])
        {
            return;
        }

        screen.Blank();
        screen.Heading(screen.Text("排除的企业", "Left out"));
        var table = new TextTable(
            Column.Word("id"),
            Column.Word(screen.Text("企业", "company")),
            Column.Sentence(screen.Text("原因", "reason")));
        foreach (var exclusion in excluded)
        {
            var enterprise = exclusion.Enterprise;
            table.Add(enterprise.Id, screen.Name(enterprise.NameZh, enterprise.NameEn), screen.Text(exclusion.Reason));
        }

        table.WriteTo(screen);
    }

    /// <summary>Whether firms already here come before outsiders.</summary>
    internal static bool LocalFirst(Gap gap) => gap.List is GapList.Expand || gap.Strategy is Strategy.Strengthen;
}
