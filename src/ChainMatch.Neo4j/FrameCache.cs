using ChainMatch.Neo4j.Cypher;
using ChainMatch.Seeds;
using ChainMatch.Storage.Snapshot;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j;

/// <summary>A frame in memory.</summary>
/// <param name="Version">The version that it is of.</param>
/// <param name="Revision">The state of the database that it was read in.</param>
/// <param name="Frame">The frame.</param>
internal sealed record HeldFrame(int Version, string Revision, GraphFrame Frame);

/// <summary>
/// The frame of the newest version, looked after at most once a second: read again when anything was committed to the
/// database, be it by hand.
/// </summary>
internal sealed class FrameCache(GraphReader reader, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile HeldFrame? _held;
    private long _checkedAt;

    /// <summary>The frame; null for an empty store.</summary>
    internal async Task<HeldFrame?> GetAsync(CancellationToken cancellationToken)
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
                _held = await LookAsync(cancellationToken);
                Volatile.Write(ref _checkedAt, asked);
            }

            return _held;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Has the next question look at the database.</summary>
    internal void Expire() => Volatile.Write(ref _checkedAt, 0);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private HeldFrame? Fresh()
    {
        var checkedAt = Volatile.Read(ref _checkedAt);
        return checkedAt != 0 && time.GetElapsedTime(checkedAt) < TrustFor ? _held : null;
    }

    private async Task<HeldFrame?> LookAsync(CancellationToken cancellationToken)
    {
        if (_held is { } held
            && (await reader.AskAsync(StateQuestion.Asked, cancellationToken)).Revision == held.Revision)
        {
            return held;
        }

        var answer = await reader.AskAsync(FrameQuestion.Asked, cancellationToken);
        return answer.State is { Version: > 0 } state
            ? new HeldFrame(state.Version, answer.Revision, FrameOf(answer))
            : null;
    }

    private static GraphFrame FrameOf(GraphAnswer answer) => new(
        FactSet.OfKeyed(answer.Facts),
        Settings.Read(answer.Cells.ToDictionary(
            setting => setting.Key, setting => setting.Cells[0].GetString()!, StringComparer.Ordinal)));
}
