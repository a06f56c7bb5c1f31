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

    /// <summary>
    /// Writes in one transaction, again when the server calls a failure transient; what its memory cannot hold it could
    /// not hold again.
    /// </summary>
    internal Task CommitAsync(Func<QueryTransaction, Task> write, bool isLast) => TryCommitAsync(
        async transaction =>
        {
            await write(transaction);
            return true;
        },
        isLast);

    /// <summary>The same for writing that may say by false that it shall be rolled back.</summary>
    /// <returns>Whether it was committed.</returns>
    internal async Task<bool> TryCommitAsync(Func<QueryTransaction, Task<bool>> write, bool isLast)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await client.BeginAsync(lease.Token);
                if (!await write(transaction))
                {
                    return false;
                }

                await (isLast ? Task.CompletedTask : lease.RequireAsync(transaction));
                await transaction.CommitAsync(lease.Token);
                return true;
            }
            catch (Neo4jException error)
                when (error is { IsTransient: true, IsOutOfMemory: false } && attempt < limits.Attempts)
            {
                await lease.GoOnAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), lease.Token);
            }
        }
    }
}
