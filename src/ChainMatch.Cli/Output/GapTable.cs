using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>Gaps, one row each, with the first reason of each.</summary>
internal static class GapTable
{
    internal static void Write(Screen screen, IReadOnlyList<Gap> gaps)
    {
        var table = new TextTable(
        [
            Column.Figure("#"),
            Column.Word(screen.Text("代码", "code")),
            Column.Word(screen.Text("环节", "segment")),
            Column.Word(screen.Text("状态", "state")),
            Column.Word(screen.Text("策略", "strategy")),
            Column.Word(screen.Text("清单", "list")),
            Column.Figure(screen.Text("严重度", "severity")),
            Column.Figure(screen.Text("优先级", "priority")),
            .. Beside(screen, Column.Sentence(screen.Text("为什么", "why"))),
        ]);
        foreach (var (index, gap) in gaps.Index())
        {
            table.Add(
            [
                Figures.Count(index + 1),
                gap.Segment.Code,
                screen.Name(gap.Segment.NameZh, gap.Segment.NameEn),
                Labels.State(gap, screen.Language),
                Labels.Of(gap.Strategy, screen.Language),
                Labels.Of(gap.List, screen.Language),
                Figures.Share(gap.Severity),
                Figures.Points(gap.Priority),
                .. Beside<Cell>(screen, Why(screen, gap)),
            ]);
        }

        table.WriteTo(screen);
        WriteBelow(screen, gaps);
    }

    // On a narrow screen the reasons stand below the table.
    private static IEnumerable<T> Beside<T>(Screen screen, T column) => screen.IsNarrow ? [] : [column];

    private static void WriteBelow(Screen screen, IReadOnlyList<Gap> gaps)
    {
        if (!screen.IsNarrow)
        {
            return;
        }

        screen.Blank();
        foreach (var (index, gap) in gaps.Index())
        {
            screen.Line($"{Figures.Count(index + 1)}. {gap.Segment.Code}: {Why(screen, gap)}");
        }
    }

    private static string Why(Screen screen, Gap gap) =>
        string.Join(screen.Text("；", "; "), gap.Reasons.Select(screen.Text)) is { Length: > 0 } reasons
            ? reasons
            : gap.UnknownBecause is { } unknown ? screen.Text(unknown) : Figures.None;
}
