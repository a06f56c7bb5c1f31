using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>All that is known of an enterprise, each fact with its sources and date.</summary>
internal static class EnterpriseSheet
{
    internal static void Write(Screen screen, EnterpriseFacts known, Places places)
    {
        var firm = known.Enterprise;
        screen.Heading($"{firm.NameZh} ({firm.Id})");
        string?[] names = [firm.NameEn, firm.ShortName, firm.Kind];
        screen.Line(string.Join("  ", names.Where(name => name is not null)));
        screen.Line(
            $"{screen.Text("所在地", "home")}: {EnterpriseTable.PlaceName(screen, places, firm.HomeRegion)}  "
            + $"{screen.Text("成立", "founded")}: {firm.Founded?.ToString() ?? Figures.None}  "
            + $"{screen.Text("员工", "employees")}: {Figures.Count(firm.Employees)} ({Year(firm.EmployeesYear)})  "
            + $"{screen.Text("营收（万元）", "revenue (10,000 yuan)")}: {Figures.Exact(firm.RevenueWanYuan)} "
            + $"({firm.RevenuePeriod ?? Figures.None})");
        if (firm.Note is { } note)
        {
            screen.Line(note);
        }

        Part(screen, screen.Text("标识", "Identifiers"), known.Identifiers, item => [item.Scheme, item.Value]);
        Part(screen, screen.Text("榜单", "Lists"), known.Tags, item =>
            [item.List, Year(item.Year), Figures.Count(item.Rank)]);
        Part(screen, screen.Text("能做的环节", "Capable of"), known.Capabilities, Capability);
        Part(screen, screen.Text("场所", "Sites"), known.Sites, item =>
            [item.Id, item.NameZh, item.Kind, EnterpriseTable.PlaceName(screen, places, item.Region)]);
        Part(screen, screen.Text("场所的环节", "Operates"), known.Operations, Operation);
        Part(screen, screen.Text("联系", "Ties"), [.. known.Ties, .. known.TiesToIt], item =>
            [item.Enterprise, EnumName.Of(item.Kind), item.Target, item.Detail ?? ""]);
        Part(screen, screen.Text("项目", "Projects"), known.Projects, item =>
        [
            item.Id,
            item.Name,
            Labels.Of(item.Stage, screen.Language),
            EnterpriseTable.PlaceName(screen, places, item.Region),
        ]);
    }

    private static IReadOnlyList<string> Capability(Capability item) =>
        [item.Segment, item.Role, string.Join(' ', item.Products), Figures.Percent(item.RevenueShare)];

    private static IReadOnlyList<string> Operation(Operation item) =>
    [
        item.Site,
        item.Segment,
        EnumName.Of(item.Status),
        item.Basis is OperationBasis.Name ? $"{EnumName.Of(item.Basis)} (weak)" : EnumName.Of(item.Basis),
        $"{Figures.Exact(item.Capacity)} {item.Unit}".TrimEnd(),
        Year(item.Year),
    ];

    private static string? Weakness(Fact fact) => fact.Confidence is Confidence.Low ? "LOW" : null;

    private static string Year(int? year) => Figures.Count(year);

    private static void Part<T>(
        Screen screen, string title, IReadOnlyList<T> facts, Func<T, IReadOnlyList<string>> cells)
        where T : Fact
    {
        if (facts is [])
        {
            return;
        }

        screen.Blank();
        screen.Heading(title);
        foreach (var fact in facts)
        {
            string?[] origin = [fact.AsOf?.ToString(), Weakness(fact), .. fact.SourceIds];
            screen.Line(
                $"- {string.Join("  ", cells(fact).Where(cell => cell is not ""))}  "
                + $"[{string.Join(' ', origin.Where(part => part is not null))}]");
        }
    }
}
