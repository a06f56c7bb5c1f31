namespace ChainMatch.Storage;

/// <summary>Answers that take several questions of a store, all of one version.</summary>
internal static class OneVersion
{
    /// <summary>Reads, and reads again when an import came between.</summary>
    internal static async Task<T> ReadAsync<T>(
        IGraphStore store, Func<StoreInfo, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var info = await store.GetInfoAsync(cancellationToken);
            var answer = await read(info);
            if ((await store.GetInfoAsync(cancellationToken)).Version == info.Version)
            {
                return answer;
            }
        }
    }
}
