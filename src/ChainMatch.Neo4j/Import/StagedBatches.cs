using ChainMatch.Neo4j.Http;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// Batches that do not depend on each other, each a transaction: while the server commits one, the next is read, sent and
/// written. They are committed in their order. What depends on them waits for <see cref="EndAsync"/>.
/// </summary>
internal sealed class StagedBatches(ImportWork work) : IAsyncDisposable
{
    private Batch? _last;

    /// <summary>Writes a batch, and returns when it is about to be committed and those before it are.</summary>
    internal async Task WriteAsync(Func<QueryTransaction, Task> write)
    {
        var before = _last;
        _last = new Batch(work, write, before);
        await Task.WhenAny(_last.Written, _last.Committed);
        await (before?.Committed ?? Task.CompletedTask);
        await (_last.Committed.IsCompleted ? _last.Committed : Task.CompletedTask);
    }

    /// <summary>Waits until all batches are committed.</summary>
    internal Task EndAsync() => _last?.Committed ?? Task.CompletedTask;

    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private sealed class Batch
    {
        private readonly Func<QueryTransaction, Task> _write;
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Batch? _before;

        internal Batch(ImportWork work, Func<QueryTransaction, Task> write, Batch? before)
        {
            (_write, _before) = (write, before);
            Committed = CommitAsync(work);
        }

        /// <summary>Ends when its commit is sent.</summary>
        internal Task Written => _written.Task;

        /// <summary>Ends when it is committed, or fails.</summary>
        internal Task Committed { get; }

        private async Task CommitAsync(ImportWork work)
        {
            while (!await work.TryCommitAsync(TryWriteAsync, isLast: false))
            {
                await _before!.Committed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!_before.Committed.IsCompletedSuccessfully)
                {
                    // Its failure is told by itself.
                    throw new OperationCanceledException("The batch before could not be committed.");
                }
            }

            _before = null; // else the rows of all batches stay in memory
        }

        // False when the batch before failed, or has to be written again: it may need what this one has locked.
        private async Task<bool> TryWriteAsync(QueryTransaction transaction)
        {
            if (_written.Task.IsCompleted)
            {
                _again.TrySetResult();
            }

            await _write(transaction);
            if (_before is { } before)
            {
                await Task.WhenAny(before.Committed, before._again.Task);
                if (!before.Committed.IsCompletedSuccessfully)
                {
                    return false;
                }
            }

            _written.TrySetResult();
            return true;
        }
    }
}
