using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>The change log, one row per entry.</summary>
internal static class ChangeTable
{
    /// <summary>A whole row as JSON would hide the rest of the table.</summary>
    private const int LongestValue = 100;

    internal static void Write(Screen screen, IReadOnlyList<Change> changes)
    {
        var table = new TextTable(
            Column.Figure(screen.Text("版本", "version")),
            Column.Word(screen.Text("变化", "action")),
            Column.Word(screen.Text("种类", "kind")),
            Column.Word(screen.Text("键", "key")),
            Column.Word(screen.Text("字段", "field")),
            Column.Sentence(screen.Text("原值", "old")),
            Column.Sentence(screen.Text("新值", "new")));
        foreach (var change in changes)
        {
            table.Add(
                Figures.Count(change.Version),
                Labels.Of(change.Action, screen.Language),
                change.Kind,
                change.Key,
                change.Field ?? Figures.None,
                Clip(change.Old),
                Clip(change.New));
        }

        table.WriteTo(screen);
    }

    private static string Clip(string? value) => value switch
    {
        null => Figures.None,
        { Length: > LongestValue } => $"{value[..LongestValue]}...",
        _ => value,
    };
}
