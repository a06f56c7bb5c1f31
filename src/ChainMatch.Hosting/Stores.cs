using ChainMatch.Model;
using ChainMatch.Neo4j;
using ChainMatch.Sqlite;
using ChainMatch.Storage;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Hosting;

/// <summary>Opens stores by their address; the only place that knows which kinds there are.</summary>
/// <param name="options">Who asks.</param>
/// <param name="time">The clock.</param>
/// <param name="notices">Hears what a user should know while something goes on.</param>
/// <param name="loggers">Where warnings go.</param>
public sealed class Stores(
    ChainMatchOptions options, TimeProvider time, IProgress<LocalizedText> notices, ILoggerFactory loggers)
{
    /// <summary>The store of an address; it is not asked before the first question.</summary>
    public IGraphStore Open(StoreAddress address) => address.Server is { } server
        ? OpenNeo4j(server, address.Database!)
        : SqliteGraphStore.Open(address.Path!, time);

    /// <summary>
    /// Makes a database ready: constraints and indexes, which a first import would make too. Changes nothing of what it
    /// holds; again it does nothing.
    /// </summary>
    /// <returns>What there is now; null for an embedded store, which needs nothing.</returns>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: the server cannot be reached, or
    /// refuses.</exception>
    public async Task<StoreSetup?> PrepareAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.Server is not { } server)
        {
            return null;
        }

        await using var store = OpenNeo4j(server, address.Database!);
        return await store.InitAsync(cancellationToken);
    }

    private Neo4jGraphStore OpenNeo4j(Uri server, string database) => Neo4jGraphStore.Open(
        new Neo4jConnection
        {
            Address = server,
            Database = database,
            User = options.Neo4j.User,
            Password = options.Neo4j.Password,
            BearerToken = options.Neo4j.BearerToken,
        },
        time,
        notices,
        loggers);
}
