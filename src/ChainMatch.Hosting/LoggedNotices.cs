using ChainMatch.Model;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Hosting;

/// <summary>Writes what a user should know while something goes on into the log, where nobody watches.</summary>
internal sealed partial class LoggedNotices(ILogger<LoggedNotices> logger) : IProgress<LocalizedText>
{
    /// <inheritdoc/>
    public void Report(LocalizedText value) => LogNotice(logger, value.En);

    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning, Message = "{Notice}")]
    private static partial void LogNotice(ILogger logger, string notice);
}
