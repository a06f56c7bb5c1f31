using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>Enterprises, one row each.</summary>
internal static class EnterpriseTable
{
    internal static void Write(Screen screen, IReadOnlyList<EnterpriseFacts> enterprises, Names names)
    {
        var table = new TextTable(
            Column.Word("id"),
            Column.Word(screen.Text("企业", "company")),
            Column.Word(screen.Text("类别", "kind")),
            Column.Word(screen.Text("所在地", "seat")),
            Column.Figure(screen.Text("员工", "employees")),
            Column.Sentence(screen.Text("环节", "segments")));
        foreach (var known in enterprises)
        {
            var firm = known.Enterprise;
            table.Add(
                firm.Id,
                screen.Name(firm.NameZh, firm.NameEn),
                names.Word("enterprise_kind", firm.Kind),
                names.Place(firm.HomeRegion),
                Figures.Count(firm.Employees),
                string.Join(screen.Text("、", ", "), SegmentsOf(known).Select(names.Segment)));
        }

        table.WriteTo(screen);
    }

    private static IEnumerable<string> SegmentsOf(EnterpriseFacts known) => known.Capabilities
        .Select(capability => capability.Segment)
        .Concat(known.Operations.Select(operation => operation.Segment))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
