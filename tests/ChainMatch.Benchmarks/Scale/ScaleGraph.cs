using System.Globalization;
using ChainMatch.Import.Synthetic;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>
/// The synthetic graph that stores are measured on, written once into <c>artifacts/benchmarks</c>. The variable
/// CHAINMATCH_BENCH_ENTERPRISES sets its size.
/// </summary>
internal static class ScaleGraph
{
    private const string Variable = "CHAINMATCH_BENCH_ENTERPRISES";
    private const int Standard = 10_000;

    internal static SyntheticGraph Graph { get; } = new(new SyntheticSize { Enterprises = Enterprises });

    internal static string Id => Graph.Info.Manifest.Id;

    internal static string Seeds => Path.Combine(Folder, "seeds");

    private static string Folder => Path.Combine(PingliangSeeds.Checkout, "artifacts", "benchmarks", Id);

    private static int Enterprises =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : Standard;

    /// <summary>A file of the cache.</summary>
    internal static string FileOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes the seed files when they are not there.</summary>
    internal static async Task WriteAsync()
    {
        if (!Directory.Exists(Seeds))
        {
            Directory.CreateDirectory(Folder);
            _ = await Graph.WriteAsync(Seeds, null, CancellationToken.None);
        }
    }

    /// <summary>Makes a store hold the graph, if it does not yet.</summary>
    internal static async Task FillAsync(IGraphStore store)
    {
        var held = await store.GetInfoAsync(CancellationToken.None);
        if (held.DataSet?.Manifest.Id != Id)
        {
            _ = await store.ImportAsync(await ReadAsync(), ImportMode.Write, null, CancellationToken.None);
        }
    }

    /// <summary>Reads and checks the seed files.</summary>
    internal static async Task<DataSet> ReadAsync()
    {
        await WriteAsync();
        var folder = await new Import.SeedFolderReader().ReadAsync(Seeds, null, CancellationToken.None);
        var result = DataSetValidator.Validate(folder);
        return result.DataSet ?? throw new InvalidOperationException($"{Seeds}: {result.Problems[0]}");
    }
}
