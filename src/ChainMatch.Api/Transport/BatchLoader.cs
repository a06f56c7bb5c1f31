using GraphQL.DataLoader;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Collects the keys that fields ask for side by side and loads them in one go. One instance serves one request, and
/// loads no key twice.
/// </summary>
/// <typeparam name="TKey">What a value is found by.</typeparam>
/// <typeparam name="TValue">What is loaded.</typeparam>
internal abstract class BatchLoader<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int MaxBatch = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Slot> _slots = [];
    private Batch? _open;

    /// <summary>The value of a key; null when there is none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            return SlotOf(key);
        }
    }

    /// <summary>The values of keys in their order; keys without one are left out.</summary>
    public IDataLoaderResult<IReadOnlyList<TValue>> LoadAll(IEnumerable<TKey> keys)
    {
        lock (_gate)
        {
            return new Several([.. keys.Select(SlotOf)]);
        }
    }

    /// <summary>Loads values; keys without one are absent from the answer.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

    private Slot SlotOf(TKey key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            _open = _open is { Keys.Count: < MaxBatch } ? _open : new Batch(this);
            _open.Keys.Add(key);
            slot = _slots[key] = new Slot(_open, key);
        }

        return slot;
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? _values;

        internal List<TKey> Keys { get; } = [];

        internal Task<IReadOnlyDictionary<TKey, TValue>> ValuesAsync(CancellationToken cancellationToken)
        {
            lock (loader._gate)
            {
                loader._open = loader._open == this ? null : loader._open;
                return _values ??= loader.LoadAsync(Keys, cancellationToken);
            }
        }
    }

    private sealed class Slot(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ValuesAsync(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }

    private sealed class Several(Slot[] slots) : IDataLoaderResult<IReadOnlyList<TValue>>
    {
        public async Task<IReadOnlyList<TValue>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            List<TValue> values = [];
            foreach (var slot in slots)
            {
                if (await slot.GetResultAsync(cancellationToken) is { } value)
                {
                    values.Add(value);
                }
            }

            return values;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
