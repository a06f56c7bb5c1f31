using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j.Http;

/// <summary>What the transport writes into the log; never a secret and never a parameter.</summary>
internal static partial class QueryApiLog
{
    [LoggerMessage(
        EventId = 2101,
        Level = LogLevel.Information,
        Message = "Attempt {Attempt} follows in {Pause}: {Reason}")]
    internal static partial void TriedAgain(this ILogger logger, int attempt, TimeSpan pause, string reason);

    [LoggerMessage(
        EventId = 2102,
        Level = LogLevel.Warning,
        Message = "A statement that was given up could not be ended on {Server} and may still run there: {Reason}")]
    internal static partial void CouldNotEnd(this ILogger logger, string server, string reason);
}
