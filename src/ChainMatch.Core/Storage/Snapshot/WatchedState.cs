namespace ChainMatch.Storage.Snapshot;

/// <summary>
/// The newest state of a store in memory. The store is looked at at most once a second, by one caller while the others wait
/// for what it finds; an empty one at every question. A newer state takes the place of the older whole.
/// </summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="time">The clock.</param>
public abstract class WatchedState<T>(TimeProvider time) : IDisposable
    where T : class
{
    private static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Seen? _seen;
    private int _expirations;

    /// <summary>The newest state; null for an empty store.</summary>
    public async Task<T?> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? await SeeAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Has the next question look at the store, also when a look is under way that may come too early.</summary>
    public void Expire() => Interlocked.Increment(ref _expirations);

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Looks at the store.</summary>
    /// <param name="held">What was there at the last look; null for nothing, and at the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is there now, <paramref name="held"/> itself when that is still so; null for an empty store.</returns>
    protected abstract Task<T?> LookAsync(T? held, CancellationToken cancellationToken);

    private async Task<T?> SeeAsync(CancellationToken cancellationToken)
    {
        var expirations = Volatile.Read(ref _expirations);
        var asked = time.GetTimestamp();
        var state = await LookAsync(_seen?.State, cancellationToken);
        _seen = state is null ? null : new Seen(state, asked, expirations);
        return state;
    }

    private T? Fresh() =>
        _seen is { } seen && seen.Expirations == Volatile.Read(ref _expirations) && time.GetElapsedTime(seen.Asked) < TrustFor
            ? seen.State
            : null;

    private sealed record Seen(T State, long Asked, int Expirations);
}
