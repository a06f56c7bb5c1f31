using ChainMatch.Matching;

namespace ChainMatch.Cli.Output;

/// <summary>Why each target stands where it stands: reasons, points that add up, paths, facts.</summary>
internal static class TargetSheet
{
    internal static void Write(Screen screen, Target target)
    {
        var firm = target.Enterprise.Enterprise;
        screen.Blank();
        screen.Heading(
            $"{Figures.Count(target.Rank)}. {screen.Name(firm.NameZh, firm.NameEn)} ({firm.Id})  {target.Grade}");
        foreach (var reason in target.Reasons)
        {
            screen.Line($"- {screen.Text(reason)}");
        }

        screen.Line(Sum(target));
        WriteContributions(screen, target);
        foreach (var route in target.Routes)
        {
            screen.Line(
                $"{screen.Text(route.Text)}  "
                + $"[{string.Join(' ', route.NodeIds)}]  {string.Join(' ', route.FactIds)}");
        }
    }

    private static string Sum(Target target) =>
        $"{Figures.Points(target.Base)} + "
        + string.Join(" + ", target.Contributions.Select(part => $"{part.Feature} {Figures.Points(part.Points)}"))
        + $" = {Figures.Points(target.RawScore)}";

    private static void WriteContributions(Screen screen, Target target)
    {
        var table = new TextTable(
            Column.Word(screen.Text("特征", "feature")),
            Column.Figure(screen.Text("值", "value")),
            Column.Figure(screen.Text("分", "points")),
            Column.Sentence(screen.Text("事实", "facts")));
        foreach (var part in target.Contributions)
        {
            table.Add(
                screen.Text(part.Label),
                part.Value is null ? "?" : Figures.Share(part.Value),
                Figures.Points(part.Points),
                string.Join(' ', part.FactIds));
        }

        table.WriteTo(screen);
    }
}
