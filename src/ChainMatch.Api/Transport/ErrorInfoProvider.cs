using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Says of an error what a client may know: its message, one of our codes, and what it carries itself. Of an unexpected
/// exception nothing leaves but the id under which it is logged.
/// </summary>
internal sealed class ErrorInfoProvider : IErrorInfoProvider
{
    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var code = CodeOf(executionError);
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (code is ErrorCodes.Internal)
        {
            extensions["traceId"] = Activity.Current?.TraceId.ToString();
            return new ErrorInfo { Message = "Something failed on our side; it is logged.", Extensions = extensions };
        }

        if (executionError is ValidationError { Number: { } rule })
        {
            extensions["rule"] = rule;
        }

        foreach (var (name, value) in executionError.Extensions ?? [])
        {
            extensions[name] = value;
        }

        return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
    }

    private static string CodeOf(ExecutionError error) => error switch
    {
        TimeoutError => ErrorCodes.Timeout,
        UnhandledError => ErrorCodes.Internal,
        { Code: { } code } when ErrorCodes.IsOurs(code) => code,
        RequestError or DocumentError => ErrorCodes.BadUserInput,
        _ => ErrorCodes.Internal,
    };
}
