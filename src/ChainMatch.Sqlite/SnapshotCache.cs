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

/// <summary>
/// The newest version of the store in memory. The file is asked for its version at most once a second; a newer one is
/// loaded whole, then put in the place of the older, so that a question sees one version.
/// </summary>
internal sealed class SnapshotCache(string path, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile HeldVersion? _held;
    private long _checkedAt;

    /// <summary>The newest version; null for an empty store.</summary>
    internal async Task<HeldVersion?> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is null)
            {
                var asked = time.GetTimestamp();
                _held = await Task.Run(() => Load(cancellationToken), cancellationToken);
                Volatile.Write(ref _checkedAt, asked);
            }

            return _held;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Has the next question look at the file, after a look that is under way.</summary>
    internal async Task ExpireAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        Volatile.Write(ref _checkedAt, 0);
        _gate.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private HeldVersion? Fresh()
    {
        var checkedAt = Volatile.Read(ref _checkedAt);
        return checkedAt != 0 && time.GetElapsedTime(checkedAt) < TrustFor ? _held : null;
    }

    private HeldVersion? Load(CancellationToken cancellationToken)
    {
        using var database = StoreFile.OpenForReading(path);
        if (database is null)
        {
            return null;
        }

        var reader = new StateReader(database, cancellationToken);
        var version = reader.Version();
        var hash = reader.HashOf(version);
        if (_held is { } held && held.Version == version && held.Hash == hash)
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
