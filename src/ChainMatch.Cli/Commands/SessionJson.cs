using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>Prints the answer of a GraphQL document.</summary>
internal static class SessionJson
{
    internal static Task<ExitCode> PrintAsync(
        this Session session,
        string document,
        Scope scope,
        Dictionary<string, object?> variables,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new ChainMatchException(
            ErrorCode.InvalidInput,
            $"The document '{document}' of {session.Address} at version {scope.Info.Version} ({variables.Count} variables) has no JSON yet.");
    }
}
