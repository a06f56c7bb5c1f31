using System.Diagnostics;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>
/// The first import of the synthetic graph into an empty store, once, as one table: <c>import embedded</c> or
/// <c>import neo4j</c>. One store for a process: memory is the most that the process has had.
/// </summary>
internal sealed class ImportTable
{
    private long _rows;
    private long _relations;

    internal async Task WriteAsync(string store)
    {
        await ScaleGraph.WriteAsync();
        var tally = ScaleGraph.Graph.Count();
        (_rows, _relations) = (tally.Rows.Sum(kind => (long)kind.Count), tally.Relations);
        Console.WriteLine(FormattableString.Invariant(
            $"{ScaleGraph.Id}: {_rows} rows, {_relations} relations; {Environment.ProcessorCount} processors"));
        Console.WriteLine();
        Console.WriteLine("| step | seconds | rows/s | relations/s | most memory, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        var dataSet = await TimeAsync("read and check", ScaleGraph.ReadAsync);
        await (store is "neo4j" ? Neo4jAsync(dataSet) : EmbeddedAsync(dataSet));
    }

    private async Task EmbeddedAsync(DataSet dataSet)
    {
        foreach (var file in Directory.GetFiles(ScaleGraph.FileOf(""), "import.db*"))
        {
            File.Delete(file);
        }

        await using (var store = ScaleStores.OpenEmbedded("import.db"))
        {
            _ = await TimeAsync("import, embedded", () => ImportAsync(store, dataSet));
        }

        await using var again = ScaleStores.OpenEmbedded("import.db");
        _ = await TimeAsync("open, embedded", () => again.GetInfoAsync(CancellationToken.None));
    }

    private async Task Neo4jAsync(DataSet dataSet)
    {
        var (store, server) = await ScaleStores.OpenNeo4jAsync();
        await using (server)
        await using (store)
        {
            _ = await TimeAsync("import, Neo4j", () => ImportAsync(store, dataSet));
        }
    }

    private static Task<ImportResult> ImportAsync(IGraphStore store, DataSet dataSet) =>
        store.ImportAsync(dataSet, ImportMode.Write, null, CancellationToken.None);

    private async Task<T> TimeAsync<T>(string step, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / 1_000_000;
        Console.WriteLine(FormattableString.Invariant(
            $"| {step} | {seconds:0.0} | {_rows / seconds:0} | {_relations / seconds:0} | {memory} |"));
        return result;
    }
}
