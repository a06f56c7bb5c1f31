using ChainMatch.Model;
using ChainMatch.Storage;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// Tries again what failed for a while only: up to five times, and not after 15 seconds. The pauses grow from one
/// second to eight, each a random share of that ("full jitter"), so that many clients do not come back together. Of a
/// server that does not answer users hear when it takes more than a second.
/// </summary>
internal sealed class Retry
{
    internal const int MostAttempts = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(1);
    private static readonly ResiliencePropertyKey<long> Began = new("began");

    private readonly TimeProvider _time;
    private readonly LocalizedText _unanswered;
    private readonly IProgress<LocalizedText> _notices;
    private readonly ResiliencePipeline _pipeline;
    private long _saidAt;

    /// <summary>Makes the rule.</summary>
    /// <param name="server">The server, for messages.</param>
    /// <param name="time">The clock.</param>
    /// <param name="share">Draws a number from 0 to 1.</param>
    /// <param name="notices">Hears when the server does not answer, once in 15 seconds.</param>
    /// <param name="logger">Hears of every repetition.</param>
    internal Retry(
        Uri server, TimeProvider time, Func<double> share, IProgress<LocalizedText> notices, ILogger logger)
    {
        _time = time;
        _notices = notices;
        var address = server.GetLeftPart(UriPartial.Authority);
        _unanswered = new($"{address} 没有应答，正在重试……", $"No answer from {address}, trying again ...");
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = MostAttempts - 1,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is ChainMatchException { IsTransient: true } && IsInTime(args.Context)),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(
                FirstPause * Math.Pow(2, args.AttemptNumber) * share()),
            OnRetry = args =>
            {
                SayWhenLong(args);
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

    private bool IsInTime(ResilienceContext context) => SinceBegan(context) < Window;

    private TimeSpan SinceBegan(ResilienceContext context) =>
        _time.GetElapsedTime(context.Properties.GetValue(Began, 0));

    // A code of Neo4j's is an answer.
    private void SayWhenLong(OnRetryArguments<object> args)
    {
        if (args.Outcome.Exception is Neo4jException || SinceBegan(args.Context) + args.RetryDelay < Silent)
        {
            return;
        }

        var (now, saidAt) = (_time.GetTimestamp(), Volatile.Read(ref _saidAt));
        if ((saidAt == 0 || _time.GetElapsedTime(saidAt, now) >= Window)
            && Interlocked.CompareExchange(ref _saidAt, now, saidAt) == saidAt)
        {
            _notices.Report(_unanswered);
        }
    }
}
