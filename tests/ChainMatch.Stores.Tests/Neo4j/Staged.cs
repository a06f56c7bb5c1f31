using ChainMatch.Model;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Imports in batches, and data sets large enough for some of them.</summary>
internal static class Staged
{
    internal const int Firms = 1000;

    /// <summary>Every import is one in batches, and a dead writer is soon forgotten.</summary>
    internal static ImportLimits Limits { get; } = new()
    {
        ChangesInOneTransaction = 1,
        RowsPerBatch = 100,
        Lease = TimeSpan.FromSeconds(3),
        Renewal = TimeSpan.FromSeconds(0.5),
    };

    /// <summary>A graph with many enterprises, each as large as told.</summary>
    internal static DataSet Of(int employees) => TinyGraph.With(
        Enumerable.Range(0, Firms).Select(number => new Enterprise
        {
            Id = $"E-m{number:D6}",
            NameZh = $"公司{number}",
            Kind = "company",
            HomeRegion = "101000",
            Employees = employees,
            SourceIds = ["SRC-A"],
        }));

    /// <summary>A token source that is cancelled when an import has come so far.</summary>
    internal static (CancellationTokenSource Cancel, SynchronousProgress Progress) StopAt(int rows)
    {
        var cancel = new CancellationTokenSource();
        return (cancel, new SynchronousProgress(report =>
        {
            if (report.Done >= rows)
            {
                cancel.Cancel();
            }
        }));
    }
}
