using System.Diagnostics;
using ChainMatch.Neo4j.Http;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>What runs on a server.</summary>
internal static class Transactions
{
    /// <summary>Works for hours before its only row.</summary>
    internal static CypherStatement Endless { get; } =
        Ask.Statement("UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7)");

    /// <summary>Gives rows for hours.</summary>
    internal static CypherStatement EndlessRows { get; } =
        Ask.Statement("UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b RETURN a, b");

    /// <summary>Fails when the server is still at work two seconds from now.</summary>
    internal static async Task NoneAreLeftAsync(QueryApiClient client)
    {
        const string text =
            "SHOW TRANSACTIONS YIELD currentQuery, status WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN *";
        var watch = Stopwatch.StartNew();
        IReadOnlyList<string> left;
        while ((left = await client.ReadAsync(text)) is not [] && watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal([], left);
    }

    internal static async Task UntilRunningAsync(QueryApiClient client)
    {
        const string running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN 1";
        for (var attempt = 0; attempt < 200 && await client.ReadAsync(running) is []; attempt++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
