using ChainMatch.Cli.Output;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Commands;

/// <summary>The tables of <c>gaps</c>, and the words where a table is empty or tells only a part.</summary>
internal static class GapsView
{
    /// <summary>Writes the gaps that are selected.</summary>
    internal static void Write(Screen screen, GapReport report, GapSelection selection)
    {
        var gaps = selection.Of(report);
        if (gaps is not [])
        {
            GapTable.Write(screen, gaps);
        }

        WriteEmpty(screen, report, selection, gaps);
        foreach (var note in ChainNotes(screen, report, selection))
        {
            screen.Note(note);
        }

        WriteOthers(screen, report, selection);
        screen.Note(
            "优先级按需要与准备程度排工作次序，不是预测。下一步: chainmatch gap 代码，chainmatch match 代码",
            "Priority orders work by need and readiness; it is no forecast. "
            + "Next: chainmatch gap CODE, chainmatch match CODE");
    }

    /// <summary>Writes what differs between two days.</summary>
    internal static void Write(Screen screen, IReadOnlyList<GapChange> changes, DateOnly before, DateOnly? after)
    {
        GapChangeList.Write(screen, changes);
        var until = after is { } day ? Figures.Day(day) : "";
        screen.Note(
            $"{Figures.Day(before)} 至 {until}: {changes.Count} 个环节状态不同。",
            $"{Figures.Day(before)} to {until}: {changes.Count} segments differ in state.");
    }

    /// <summary>What must be known of the record of the chains that are shown.</summary>
    internal static IEnumerable<string> ChainNotes(Screen screen, GapReport report, GapSelection selection) =>
        from chain in selection.ChainsOf(report)
        from note in chain.Notes
        select $"{NameOf(screen, chain)}: {screen.Text(note)}";

    private static void WriteEmpty(
        Screen screen, GapReport report, GapSelection selection, IReadOnlyList<Gap> gaps)
    {
        var shown = gaps.Select(gap => gap.Segment.Chain).ToHashSet(StringComparer.Ordinal);
        foreach (var chain in selection.ChainsOf(report).Where(chain => !shown.Contains(chain.Chain.Code)))
        {
            var unknown = chain.ByState.GetValueOrDefault(SegmentState.Unknown);
            screen.Note(
                $"{NameOf(screen, chain)}: 所选清单上没有环节；另有 {unknown} 个环节不明（--list verify），不等于没有缺口。",
                $"{NameOf(screen, chain)}: no segment on the lists chosen; "
                + $"{unknown} segments are unknown (--list verify), which is not \"no gap\".");
        }
    }

    private static string NameOf(Screen screen, ChainSummary chain) =>
        $"{chain.Chain.Code} {screen.Name(chain.Chain.NameZh, chain.Chain.NameEn)}";

    private static void WriteOthers(Screen screen, GapReport report, GapSelection selection)
    {
        if (selection.Lists is not { } shown)
        {
            return;
        }

        var others = report.Gaps
            .Where(gap => selection.Chain is null || gap.Segment.Chain == selection.Chain)
            .Where(gap => gap.List is { } list && !shown.Contains(list))
            .CountBy(gap => gap.List!.Value)
            .OrderBy(count => count.Key)
            .Select(count => $"{Labels.Of(count.Key, screen.Language)} {count.Value}");
        if (string.Join(screen.Text("，", ", "), others) is { Length: > 0 } text)
        {
            screen.Note(
                $"其他清单: {text}（--list 指定，--all 全部环节）。",
                $"Other lists: {text} (choose with --list; --all for every segment).");
        }
    }
}
