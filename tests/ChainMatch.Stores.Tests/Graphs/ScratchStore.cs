using ChainMatch.Storage;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>A store of a test's own, gone after it.</summary>
public abstract class ScratchStore : IAsyncDisposable
{
    /// <summary>Opens it, any number of times: each is another process' view of the same store.</summary>
    public abstract IGraphStore Open(TimeProvider time);

    public abstract ValueTask DisposeAsync();
}
