namespace ChainMatch.Gaps;

/// <summary>
/// Keeps the last few values; the one that was asked for least recently goes first. For any number of threads.
/// </summary>
internal sealed class Recent<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, TValue Value)> _values = [];

    /// <summary>The value of a key; null when it is not kept.</summary>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            return Take(key) is { } value ? Put(key, value) : null;
        }
    }

    /// <summary>Keeps a value and gives it back.</summary>
    public TValue Add(TKey key, TValue value)
    {
        lock (_lock)
        {
            _ = Take(key);
            return Put(key, value);
        }
    }

    private TValue Put(TKey key, TValue value)
    {
        _values.AddFirst((key, value));
        if (_values.Count > capacity)
        {
            _values.RemoveLast();
        }

        return value;
    }

    private TValue? Take(TKey key)
    {
        for (var node = _values.First; node is not null; node = node.Next)
        {
            if (EqualityComparer<TKey>.Default.Equals(node.Value.Key, key))
            {
                _values.Remove(node);
                return node.Value.Value;
            }
        }

        return null;
    }
}
