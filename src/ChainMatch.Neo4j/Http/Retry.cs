using ChainMatch.Storage;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// Tries again what failed for a while only: up to five times, and not after 15 seconds. The pauses grow from one
/// second to eight, each a random share of that ("full jitter"), so that many clients do not come back together.
/// </summary>
internal sealed class Retry
{
    internal const int MostAttempts = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly ResiliencePropertyKey<long> Began = new("began");

    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes the rule.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="share">Draws a number from 0 to 1.</param>
    /// <param name="logger">Hears of every repetition.</param>
    internal Retry(TimeProvider time, Func<double> share, ILogger logger)
    {
        _time = time;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = MostAttempts - 1,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is ChainMatchException { IsTransient: true } && IsInTime(args.Context)),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(
                FirstPause * Math.Pow(2, args.AttemptNumber) * share()),
            OnRetry = args =>
            {
                logger.TriedAgain(args.AttemptNumber + 2, args.RetryDelay, args.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        }).Build();
    }

    /// <summary>Does it until it succeeds, or fails for good.</summary>
    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Began, _time.GetTimestamp());
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, action) => await action(context.CancellationToken), context, action);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool IsInTime(ResilienceContext context) =>
        _time.GetElapsedTime(context.Properties.GetValue(Began, 0)) < Window;
}
