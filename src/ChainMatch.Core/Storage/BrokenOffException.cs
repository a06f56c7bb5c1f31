namespace ChainMatch.Storage;

/// <summary>Work that was cancelled half-way and left something that its user must know of.</summary>
/// <param name="message">What is left, and what to do.</param>
/// <param name="inner">The cancellation itself.</param>
public sealed class BrokenOffException(string message, OperationCanceledException inner)
    : OperationCanceledException(message, inner, inner.CancellationToken);
