using System.Diagnostics;
using ChainMatch.Model;
using ChainMatch.Neo4j;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Import;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>
/// Imports in batches in a process of its own, which is this assembly run for the one explicit test here. After some
/// batches it says so and waits for ever.
/// </summary>
public sealed class ChildNeo4jImport
{
    internal const string Reached = "import reached";

    private const string Variable = "CHAINMATCH_TEST_CHILD_NEO4J";

    internal static Process Start(Neo4jConnection connection) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            typeof(ChildNeo4jImport).Assembly.Location, "-explicit", "only", "-noColor",
            "-method", $"{typeof(ChildNeo4jImport).FullName}.{nameof(Import_in_a_process_of_its_own)}",
        },
        RedirectStandardOutput = true,
        Environment =
        {
            [Variable] = $"{connection.Address} {connection.Database} {connection.User} {connection.Password}",
        },
    })!;

    [Fact(Explicit = true)]
    public async Task Import_in_a_process_of_its_own()
    {
        var words = Environment.GetEnvironmentVariable(Variable)?.Split(' ');
        Assert.SkipWhen(words is null, "Run by the tests of faults, with the server in the environment.");
        var connection = new Neo4jConnection
        {
            Address = new Uri(words[0]),
            Database = words[1],
            User = words[2],
            Password = words[3],
        };
        await using var client = new QueryApiClient(
            connection, TimeProvider.System, new Progress<LocalizedText>(), NullLogger<QueryApiClient>.Instance);

        var dataSet = Staged.Of(employees: 2);
        var import = new GraphImport(
            client, $"{connection}", dataSet, Staged.Limits, TimeProvider.System, new Progress<LocalizedText>());
        await import.RunAsync(
            ImportMode.Write,
            new SynchronousProgress(report =>
            {
                if (report.Done > Staged.Firms + (Staged.Firms / 2))
                {
                    Console.WriteLine(Reached);
                    Thread.Sleep(Timeout.Infinite);
                }
            }),
            TestContext.Current.CancellationToken);
    }
}
