using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>One gap in full: state and reasons, the arithmetic, the facts, what to do next.</summary>
internal static class GapSheet
{
    /// <param name="screen">Where to write.</param>
    /// <param name="gap">The gap.</param>
    /// <param name="tiers">For each source its tier, A to S.</param>
    /// <param name="names">What codes are called.</param>
    internal static void Write(Screen screen, Gap gap, IReadOnlyDictionary<string, string> tiers, Names names)
    {
        WriteHead(screen, gap);
        WriteLines(screen, screen.Text("理由", "Reasons"), gap.Reasons.Select(screen.Text));
        WriteComponents(screen, gap);
        FactTable.Write(screen, gap.Facts, tiers);
        WriteLines(
            screen,
            screen.Text("供应商与客户最集中的县区", "Counties where its suppliers and customers are"),
            gap.Counties.Select(code => $"{code} {names.Place(code)}"));
        WriteLines(
            screen,
            screen.Text("在谈在建项目", "Planned projects"),
            gap.PlannedProjects.Select(id => $"{id}  {TextOf(screen, gap, id)}"));
        if (gap.Question is { } question)
        {
            WriteLines(screen, screen.Text("要向县区核实", "To ask the county"), [screen.Text(question)]);
        }
    }

    private static void WriteHead(Screen screen, Gap gap)
    {
        var segment = gap.Segment;
        screen.Heading(
            $"{segment.Code} {screen.Name(segment.NameZh, segment.NameEn)} - "
            + $"{screen.Name(gap.Region.NameZh, gap.Region.NameEn)} ({Figures.Day(gap.AsOf)})");
        var words = screen.Language;
        screen.Line(string.Join("  ", new[]
        {
            $"{screen.Text("状态", "state")}: {Labels.State(gap, words).Text}",
            $"{screen.Text("依据", "basis")}: {Labels.Of(gap.Basis, words)}",
            $"{screen.Text("所见", "seen")}: {Labels.Of(gap.Seen, words)}",
            $"{screen.Text("策略", "strategy")}: {Labels.Of(gap.Strategy, words)}",
            $"{screen.Text("清单", "list")}: {Labels.Of(gap.List, words)}",
            $"{screen.Text("清单内位次", "rank")}: {Figures.Count(gap.Rank)}",
        }));
        screen.Line(string.Join("  ", new[]
        {
            $"{screen.Text("在运营的把握", "at work, confidence")} conf {Figures.Share(gap.PresentConfidence)}",
            $"{screen.Text("若有则被看到", "would have been seen")} kappa {Figures.Share(gap.Coverage)}",
            $"{screen.Text("预期在场", "expected presence")} p {Figures.Share(gap.Presence)}",
            $"{screen.Text("覆盖", "cover")} {Figures.Share(gap.Cover)}",
            $"{screen.Text("区位商", "location quotient")} {Figures.Share(gap.LocationQuotient)}",
            $"{screen.Text("企业", "firms")} {Figures.Count(gap.Firms)}",
        }));
        if (gap.UnknownBecause is { } unknown)
        {
            screen.Line(screen.Text(unknown));
        }
    }

    private static void WriteComponents(Screen screen, Gap gap)
    {
        screen.Blank();
        screen.Heading(screen.Text("严重度与优先级怎样算出", "How severity and priority come about"));
        var table = new TextTable(
            Column.Word(""),
            Column.Word(screen.Text("分量", "component")),
            Column.Figure(screen.Text("值", "value")),
            Column.Figure(screen.Text("权重", "weight")),
            Column.Sentence(screen.Text("怎么来的", "how it came about")));
        foreach (var part in gap.Components)
        {
            table.Add(
                Arithmetic.LetterOf(part.Name),
                part.Name,
                Figures.Share(part.Value),
                Figures.Points(part.Weight),
                screen.Text(part.UnknownBecause ?? part.Working));
        }

        table.WriteTo(screen);
        screen.Line(Arithmetic.Severity(screen, gap));
        screen.Line(Arithmetic.Priority(screen, gap));
    }

    private static string? TextOf(Screen screen, Gap gap, string project) => gap.Facts
        .Where(fact => fact.Id == $"project:{project}")
        .Select(fact => screen.Text(fact.Text))
        .FirstOrDefault();

    private static void WriteLines(Screen screen, string title, IEnumerable<string> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            if (index is 0)
            {
                screen.Blank();
                screen.Heading(title);
            }

            screen.Line($"- {line}");
        }
    }
}
