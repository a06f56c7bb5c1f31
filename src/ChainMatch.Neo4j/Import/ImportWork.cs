using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>What the ways of writing share: the graph, the data set, the lease.</summary>
internal sealed class ImportWork(
    QueryApiClient client, string address, DataSet dataSet, ImportLimits limits, WriterLease lease, ImportMeter meter)
{
    internal QueryApiClient Client => client;

    internal string Address => address;

    internal DataSet DataSet => dataSet;

    internal ImportLimits Limits => limits;

    internal WriterLease Lease => lease;

    internal ImportMeter Meter => meter;

    internal HeldGraph Held { get; } = new(client);

    internal IReadOnlyDictionary<string, string> Settings { get; } =
        Storage.Versions.Settings.Of(new(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching));

    /// <summary>The version that the data set makes, without the entries for its rows.</summary>
    internal NewVersion VersionOf(int version, IReadOnlyDictionary<string, string> heldSettings)
    {
        var hashes = GraphState.HashesOf(dataSet.HashOf, Settings);
        return version == 1
            ? NewVersion.First(dataSet.Manifest.Id, hashes)
            : new(version, dataSet.Manifest.Id, hashes, [.. GraphDiff.Settings(version, heldSettings, Settings)]);
    }

    /// <summary>Writes in one transaction, again when the server calls a failure transient.</summary>
    internal async Task CommitAsync(Func<QueryTransaction, Task> write, bool isLast)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await client.BeginAsync(lease.Token);
                await write(transaction);
                await (isLast ? Task.CompletedTask : lease.RequireAsync(transaction));
                await transaction.CommitAsync(lease.Token);
                return;
            }
            catch (Neo4jException error) when (error.IsTransient && attempt < limits.Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), lease.Token);
            }
        }
    }
}
