using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j.Tests.Stubs;

/// <summary>Keeps what is logged.</summary>
internal sealed class WrittenLog : ILogger
{
    internal ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
}
