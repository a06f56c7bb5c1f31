using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>Facts, one row each, with the tier of each source; weak evidence is marked.</summary>
internal static class FactTable
{
    internal static void Write(
        Screen screen, IReadOnlyList<GapFact> facts, IReadOnlyDictionary<string, string> tiers)
    {
        if (facts is [])
        {
            return;
        }

        screen.Blank();
        screen.Heading(screen.Text("事实", "Facts"));
        var table = new TextTable(
            Column.Word(screen.Text("日期", "date")),
            Column.Figure(screen.Text("数值", "value")),
            Column.Word(screen.Text("单位", "unit")),
            Column.Word(screen.Text("可信度", "confidence")),
            Column.Word(screen.Text("来源（级别）", "sources (tier)")),
            Column.Sentence(screen.Text("事实", "fact")),
            Column.Word("id"));
        foreach (var fact in facts)
        {
            table.Add(
                fact.Date ?? Figures.None,
                Figures.Exact(fact.Value),
                fact.Unit ?? Figures.None,
                Labels.Evidence(fact.Confidence, screen.Language),
                string.Join(' ', fact.SourceIds.Select(id => $"{id}({tiers.GetValueOrDefault(id, "?")})")),
                screen.Text(fact.Text),
                fact.Id);
        }

        table.WriteTo(screen);
    }
}
