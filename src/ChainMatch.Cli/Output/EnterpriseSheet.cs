using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>All that is known of an enterprise, each fact with its date and sources.</summary>
internal sealed class EnterpriseSheet(Screen screen, Names names, IReadOnlyDictionary<string, string> tiers)
{
    /// <summary>The sources of all its facts.</summary>
    internal static IReadOnlyCollection<string> SourcesOf(EnterpriseFacts known) =>
    [
        .. new IEnumerable<Fact>[]
            {
                known.Identifiers, known.Tags, known.Capabilities, known.Sites, known.Operations, known.Ties,
                known.TiesToIt, known.Projects,
            }
            .SelectMany(facts => facts)
            .SelectMany(fact => fact.SourceIds)
            .Distinct(StringComparer.Ordinal),
    ];

    internal void Write(EnterpriseFacts known)
    {
        WriteHead(known.Enterprise);
        Part(screen.Text("标识", "Identifiers"), known.Identifiers, item =>
            [names.Word("identifier_scheme", item.Scheme), item.Value]);
        Part(screen.Text("榜单", "Lists"), known.Tags, item =>
            [names.Word("list", item.List), Year(item.Year), Figures.Count(item.Rank)]);
        Part(screen.Text("能做的环节", "Capable of"), known.Capabilities, Capability);
        Part(screen.Text("场所", "Sites"), known.Sites, item =>
            [item.Id, item.NameZh, names.Word("site_kind", item.Kind), names.Place(item.Region)]);
        Part(screen.Text("场所的环节", "What the sites do"), known.Operations, Operation);
        Part(screen.Text("联系", "Ties"), [.. known.Ties, .. known.TiesToIt], item =>
            [item.Enterprise, names.Word("tie_kind", EnumName.Of(item.Kind)), names.Target(item.Target), item.Detail ?? ""]);
        Part(screen.Text("项目", "Projects"), known.Projects, item =>
            [item.Id, item.Name, names.Label(item.Stage), names.Place(item.Region)]);
    }

    private void WriteHead(Enterprise firm)
    {
        screen.Heading($"{firm.NameZh} ({firm.Id})");
        string?[] besides = [firm.NameEn, firm.ShortName, names.Word("enterprise_kind", firm.Kind)];
        screen.Line(string.Join("  ", besides.Where(name => name is not null)));
        screen.Line(string.Join("  ", new[]
        {
            $"{screen.Text("所在地", "seat")}: {names.Place(firm.HomeRegion)}",
            $"{screen.Text("成立", "founded")}: {firm.Founded?.ToString() ?? Figures.None}",
            $"{screen.Text("员工", "employees")}: {Figures.Count(firm.Employees)} ({Year(firm.EmployeesYear)})",
            $"{screen.Text("营收（万元）", "revenue (10,000 yuan)")}: {Figures.Exact(firm.RevenueWanYuan)} "
                + $"({firm.RevenuePeriod ?? Figures.None})",
        }));
        if (firm.Note is { } note)
        {
            screen.Line(note);
        }
    }

    private IReadOnlyList<string> Capability(Capability item) =>
    [
        names.Segment(item.Segment),
        names.Word("role", item.Role),
        string.Join(screen.Text("、", ", "), item.Products),
        item.RevenueShare is null ? "" : Figures.Percent(item.RevenueShare),
    ];

    private IReadOnlyList<string> Operation(Operation item) =>
    [
        item.Site,
        names.Segment(item.Segment),
        names.Label(item.Status),
        item.Basis is OperationBasis.Name ? names.Label(item.Basis) : "",
        item.Capacity is null ? "" : $"{Figures.Exact(item.Capacity)} {item.Unit}",
        Year(item.Year),
    ];

    private static string Year(int? year) => Figures.Count(year);

    private void Part<T>(string title, IReadOnlyList<T> facts, Func<T, IReadOnlyList<string>> cells)
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
            string?[] origin = [fact.AsOf?.ToString(), Weakness(fact), .. fact.SourceIds.Select(Source)];
            screen.Line(
                $"- {string.Join("  ", cells(fact).Where(cell => cell is not ""))}  "
                + $"[{string.Join(' ', origin.Where(part => part is not null))}]");
        }
    }

    private string Source(string id) => $"{id}({tiers.GetValueOrDefault(id, "?")})";

    private string? Weakness(Fact fact) =>
        fact.Confidence is Confidence.Low ? screen.Text("弱证据", "weak evidence") : null;
}
