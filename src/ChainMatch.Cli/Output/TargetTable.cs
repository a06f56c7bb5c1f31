using ChainMatch.Matching;

namespace ChainMatch.Cli.Output;

/// <summary>Target companies, one row each, with the points of every feature; "?" is unknown and gives none.</summary>
internal static class TargetTable
{
    internal static void Write(Screen screen, IReadOnlyList<Target> targets, Names names)
    {
        if (targets is [])
        {
            return;
        }

        var table = new TextTable(
        [
            Column.Figure("#"),
            Column.Word(screen.Text("级", "grade")),
            Column.Figure(screen.Text("得分", "score")),
            Column.Figure(screen.Text("总分", "points")),
            Column.Word("id"),
            Column.Word(screen.Text("企业", "company")),
            Column.Word(screen.Text("所在地", "seat")),
            Column.Word(screen.Text("证据", "evidence")),
            .. targets[0].Contributions.Select(part => Column.Figure(Labels.Feature(part.Feature, screen.Language))),
            Column.Figure(screen.Text("最高可能", "ceiling")),
            Column.Sentence(screen.Text("路径", "routes")),
        ]);
        foreach (var target in targets)
        {
            table.Add(RowOf(screen, target, names));
        }

        table.WriteTo(screen);
    }

    private static IReadOnlyList<Cell> RowOf(Screen screen, Target target, Names names)
    {
        var firm = target.Enterprise.Enterprise;
        return
        [
            Figures.Count(target.Rank),
            target.Grade.ToString(),
            Figures.Points(target.Score),
            Figures.Points(target.RawScore),
            firm.Id,
            NameOf(screen, target),
            names.Place(firm.HomeRegion),
            Labels.Evidence(target.Confidence, screen.Language),
            .. target.Contributions.Select(part => (Cell)(part.Value is null ? "?" : Figures.Points(part.Points))),
            Ceiling(screen, target),
            RoutesOf(screen, target),
        ];
    }

    private static string NameOf(Screen screen, Target target)
    {
        var name = screen.Name(target.Enterprise.Enterprise.NameZh, target.Enterprise.Enterprise.NameEn);
        return target.Warnings is [] ? name : $"{name} {screen.Text("(警示)", "(check first)")}";
    }

    private static string Ceiling(Screen screen, Target target) =>
        target.WorthACall
            ? $"{Figures.Points(target.Ceiling)} {screen.Text("值得去电", "call")}"
            : Figures.Points(target.Ceiling);

    private static string RoutesOf(Screen screen, Target target) => string.Join(
        screen.Text("、", ", "),
        target.Routes.Select(route => Labels.Of(route.Kind, screen.Language)).Distinct(StringComparer.Ordinal));
}
