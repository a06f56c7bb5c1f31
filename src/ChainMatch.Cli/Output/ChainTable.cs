using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>The chains, one row each, with what a reader must know of each below.</summary>
internal static class ChainTable
{
    internal static void Write(Screen screen, IReadOnlyList<ChainSummary> chains)
    {
        var table = new TextTable(
        [
            Column.Word(screen.Text("代码", "code")),
            Column.Word(screen.Text("产业链", "chain")),
            Column.Figure(screen.Text("环节", "segments")),
            .. Enum.GetValues<SegmentState>().OrderDescending()
                .Select(state => Column.Figure(Labels.Of(state, screen.Language))),
            Column.Figure(screen.Text("疑似缺链", "suspected")),
            Column.Figure(screen.Text("完整度", "complete")),
            Column.Figure(screen.Text("通路", "paths")),
            Column.Figure(screen.Text("记录完备G", "record G")),
            Column.Figure(screen.Text("企业", "firms")),
            Column.Figure(screen.Text("场所", "sites")),
            Column.Figure(screen.Text("项目", "projects")),
        ]);
        foreach (var chain in chains)
        {
            table.Add(RowOf(screen, chain));
        }

        table.WriteTo(screen);
        WriteNotes(screen, chains);
    }

    private static IReadOnlyList<Cell> RowOf(Screen screen, ChainSummary chain) =>
    [
        chain.Chain.Code,
        screen.Name(chain.Chain.NameZh, chain.Chain.NameEn),
        Figures.Count(chain.Segments),
        .. Enum.GetValues<SegmentState>().OrderDescending()
            .Select(state => (Cell)Figures.Count(chain.ByState.GetValueOrDefault(state))),
        Figures.Count(chain.Suspected),
        Figures.Range(chain.CompletenessLow, chain.CompletenessHigh),
        Figures.Range(chain.PathCoverageLow, chain.PathCoverageHigh),
        Figures.Points(chain.RecordCoverage),
        Figures.Count(chain.Enterprises),
        Figures.Count(chain.Sites),
        Figures.Count(chain.Projects),
    ];

    private static void WriteNotes(Screen screen, IReadOnlyList<ChainSummary> chains)
    {
        var notes = chains.SelectMany(chain => chain.Notes.Select(note => $"{chain.Chain.Code}  {screen.Text(note)}"));
        foreach (var (index, note) in notes.Index())
        {
            if (index is 0)
            {
                screen.Blank();
            }

            screen.Line(note);
        }
    }
}
