using GraphQL.DataLoader;

namespace ChainMatch.Api.Transport;

/// <summary>Goes on with what a loader gives, without taking it out of its batch.</summary>
internal static class LoadedThen
{
    internal static IDataLoaderResult<TResult> Then<T, TResult>(
        this IDataLoaderResult<T> result, Func<T, TResult> next) => new Next<T, TResult>(result, next);

    private sealed class Next<T, TResult>(IDataLoaderResult<T> result, Func<T, TResult> next)
        : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            next(await result.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
