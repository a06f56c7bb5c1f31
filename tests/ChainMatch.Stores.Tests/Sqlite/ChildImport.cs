using System.Diagnostics;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Sqlite;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>
/// Imports in a process of its own, which is this assembly run for the one explicit test here; what it shall do stands
/// in its environment.
/// </summary>
public sealed class ChildImport
{
    internal const int Rows = 10_000;

    private const string StoreVariable = "CHAINMATCH_TEST_CHILD_STORE";
    private const string HoldVariable = "CHAINMATCH_TEST_CHILD_HOLD";

    /// <summary>What the child imports.</summary>
    internal static DataSet DataSet { get; } = TinyGraph.With(Enumerable.Range(0, Rows).Select(number =>
        new Enterprise { Id = $"E-m{number:D6}", NameZh = $"公司{number}", Kind = "company", SourceIds = ["SRC-A"] }));

    /// <summary>Starts a child that imports into a store.</summary>
    /// <param name="path">The store.</param>
    /// <param name="holdAt">After so many rows it makes <see cref="MarkerOf"/> and waits for ever; null: never.</param>
    /// <param name="fileSizeKilobytes">No file may grow beyond; null for no limit.</param>
    internal static Process Start(string path, int? holdAt, int? fileSizeKilobytes)
    {
        var assembly = typeof(ChildImport).Assembly.Location;
        var limit = fileSizeKilobytes is { } kilobytes ? $"ulimit -f {kilobytes}; " : string.Empty;
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList =
            {
                "-c", $"{limit}exec dotnet \"$0\" -explicit only -noColor -method \"$1\"",
                assembly, $"{typeof(ChildImport).FullName}.{nameof(Import_in_a_process_of_its_own)}",
            },
            RedirectStandardOutput = true,
            Environment =
            {
                [StoreVariable] = path,
                [HoldVariable] = $"{holdAt}",
                ["DOTNET_EnableWriteXorExecute"] = "0", // its files are larger than any limit
            },
        };
        return Process.Start(start)!;
    }

    internal static string MarkerOf(string path) => $"{path}.reached";

    [Fact(Explicit = true)]
    public async Task Import_in_a_process_of_its_own()
    {
        var path = Environment.GetEnvironmentVariable(StoreVariable);
        Assert.SkipWhen(path is null, "Run by the tests of faults, with the store's path in the environment.");
        await using var store = SqliteGraphStore.Open(path, TimeProvider.System);
        var holdAt = int.TryParse(Environment.GetEnvironmentVariable(HoldVariable), out var rows) ? rows : int.MaxValue;

        await store.ImportAsync(
            DataSet,
            ImportMode.Write,
            new SynchronousProgress(report =>
            {
                if (report.Done >= holdAt)
                {
                    File.WriteAllText(MarkerOf(path), string.Empty);
                    Thread.Sleep(Timeout.Infinite);
                }
            }),
            TestContext.Current.CancellationToken);
    }
}
