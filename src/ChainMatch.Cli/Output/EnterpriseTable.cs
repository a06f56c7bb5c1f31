using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>Enterprises, one row each.</summary>
internal static class EnterpriseTable
{
    internal static void Write(Screen screen, IReadOnlyList<EnterpriseFacts> enterprises, Places places)
    {
        var table = new TextTable(
            Column.Word("id"),
            Column.Word(screen.Text("企业", "company")),
            Column.Word(screen.Text("类别", "kind")),
            Column.Word(screen.Text("所在地", "home")),
            Column.Figure(screen.Text("员工", "employees")),
            Column.Sentence(screen.Text("环节", "segments")));
        foreach (var known in enterprises)
        {
            var firm = known.Enterprise;
            table.Add(
                firm.Id,
                screen.Name(firm.NameZh, firm.NameEn),
                firm.Kind,
                PlaceName(screen, places, firm.HomeRegion),
                Figures.Count(firm.Employees),
                string.Join(' ', SegmentsOf(known)));
        }

        table.WriteTo(screen);
    }

    /// <summary>The name of a place, its code where it has none here, "-" where it is not known.</summary>
    internal static string PlaceName(Screen screen, Places places, string? code) => code switch
    {
        null => Figures.None,
        _ when places.Find(code) is { } place => screen.Name(place.NameZh, place.NameEn),
        _ => code,
    };

    private static IEnumerable<string> SegmentsOf(EnterpriseFacts known) => known.Capabilities
        .Select(capability => capability.Segment)
        .Concat(known.Operations.Select(operation => operation.Segment))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
