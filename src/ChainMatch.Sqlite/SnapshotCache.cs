using ChainMatch.Storage.Snapshot;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Sqlite;

/// <summary>A version of the store in memory.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hash">The hash of what it holds; tells a file put in the place of another from it.</param>
/// <param name="Hashes">The hash per kind that was kept with it.</param>
/// <param name="Graph">Its graph.</param>
internal sealed record HeldVersion(
    int Version, string Hash, IReadOnlyDictionary<string, string> Hashes, GraphSnapshot Graph);

/// <summary>The newest version of the store, loaded whole when the file holds another than the one in memory.</summary>
internal sealed class SnapshotCache(string path, TimeProvider time) : WatchedState<HeldVersion>(time)
{
    /// <inheritdoc/>
    protected override Task<HeldVersion?> LookAsync(HeldVersion? held, CancellationToken cancellationToken) =>
        Task.Run(() => Load(held, cancellationToken), cancellationToken);

    private HeldVersion? Load(HeldVersion? held, CancellationToken cancellationToken)
    {
        using var database = StoreFile.OpenForReading(path);
        if (database is null)
        {
            return null;
        }

        var reader = new StateReader(database, cancellationToken);
        var version = reader.Version();
        var hash = reader.HashOf(version);
        if (held?.Version == version && held.Hash == hash)
        {
            return held;
        }

        var state = reader.State();
        return new HeldVersion(
            version,
            hash,
            reader.HashesOf(version).ToDictionary(StringComparer.Ordinal),
            new GraphSnapshot(state.Facts, Settings.Read(state.Settings)));
    }
}
