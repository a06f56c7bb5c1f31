using ChainMatch.Neo4j.Http;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// Batches that do not depend on each other, each a transaction: while the server commits one, the next is read, sent and
/// written. They are committed in their order. What depends on them waits for <see cref="EndAsync"/>.
/// </summary>
internal sealed class StagedBatches(ImportWork work) : IAsyncDisposable
{
    private Task _last = Task.CompletedTask;

    /// <summary>Writes a batch, and returns when it is about to be committed and those before it are.</summary>
    internal async Task WriteAsync(Func<QueryTransaction, Task> write)
    {
        var before = _last;
        var isWritten = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _last = work.CommitAsync(
            async transaction =>
            {
                await write(transaction);
                await RequireAsync(before);
                isWritten.TrySetResult();
            },
            isLast: false);
        await Task.WhenAny(isWritten.Task, _last);
        await before;
        await (_last.IsCompleted ? _last : Task.CompletedTask);
    }

    /// <summary>Waits until all batches are committed.</summary>
    internal Task EndAsync() => _last;

    public async ValueTask DisposeAsync() => await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // The failure of the batch before is told by that batch; it is no reason to try this one again.
    private static async Task RequireAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!before.IsCompletedSuccessfully)
        {
            throw new OperationCanceledException("The batch before could not be committed.");
        }
    }
}
