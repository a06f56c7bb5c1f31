using System.Text;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Export;

/// <summary>
/// Writes a data set as plain Cypher that loads into an empty Neo4j 5 without ChainMatch, with <c>cypher-shell -f
/// FILE</c>. It makes the very graph that an import makes, so ChainMatch can open it then. Loading it twice changes
/// nothing; equal data sets give equal bytes.
/// </summary>
public static class CypherExport
{
    private const int RowsPerStatement = 100;

    private const string StoreWork = "MERGE (s:Store {id: row.id}) SET s = row";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the statements, a line or more each, ended by <c>;</c>.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="info">What the data set says of itself, its closed lists and rules.</param>
    /// <param name="facts">The rows.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream stream, DataSetInfo info, FactSet facts, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        var manifest = info.Manifest;
        var title = $"{Line(manifest.Id)}: {Line(manifest.TitleEn)}, as of {manifest.AsOf:yyyy-MM-dd}";
        await text.WriteLineAsync($"// {title}");
        foreach (var statement in Statements(info, facts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await text.WriteLineAsync($"{statement};");
        }
    }

    /// <summary>The statements in their order: constraints and indexes, rows, bookkeeping.</summary>
    internal static IEnumerable<string> Statements(DataSetInfo info, FactSet facts) =>
    [
        .. GraphSchema.Constraints.Concat(GraphSchema.Indexes).Select(rule => rule.Text),
        .. FactKind.All.SelectMany(kind => GraphSteps.Of(kind).SelectMany(step => Rows(kind, step, facts))),
        .. Bookkeeping(new GraphState(facts, Settings.Of(info)), info.Manifest.Id),
    ];

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static IEnumerable<string> Rows(FactKind kind, GraphStep step, FactSet facts)
    {
        var others = step.Among is { } among
            ? facts.Keyed(among).Select(row => row.Key).ToHashSet(StringComparer.Ordinal)
            : null;
        return Batches(
            facts.Keyed(kind).SelectMany(step.Rows).Where(row => others?.Contains((string)row["b"]!) is not false),
            step.Work);
    }

    private static IEnumerable<string> Bookkeeping(GraphState state, string dataSet)
    {
        var version = NewVersion.First(dataSet, state.Hashes());
        var store = version.Properties;
        store["id"] = "chainmatch";
        store["schema"] = StoreState.CurrentSchema;
        return
        [
            .. Batches(NewVersion.RowsOf(state.Settings), NewVersion.SettingWork),
            .. Batches(version.Entries.Select(ChangeLog.PropertiesOf), ChangeLog.Work),
            .. Batches([version.Properties], NewVersion.VersionWork),
            .. Batches([store], StoreWork),
        ];
    }

    private static IEnumerable<string> Batches(
        IEnumerable<OrderedDictionary<string, object?>> rows, string work) => rows
        .Select(CypherText.Literal)
        .Chunk(RowsPerStatement)
        .Select(batch => $"UNWIND [\n  {string.Join(",\n  ", batch)}\n] AS row\n{work}");
}
