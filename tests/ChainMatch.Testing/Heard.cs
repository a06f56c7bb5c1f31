using System.Collections.Concurrent;

namespace ChainMatch.Testing;

/// <summary>Keeps what is reported, in its order.</summary>
public sealed class Heard<T> : IProgress<T>
{
    public ConcurrentQueue<T> Reports { get; } = [];

    public void Report(T value) => Reports.Enqueue(value);
}
