using ChainMatch.Api.Transport;
using ChainMatch.Storage;
using GraphQL;
using GraphQL.Execution;

namespace ChainMatch.Api.Schema;

/// <summary>Turns failures of ours into errors with the code that clients know.</summary>
internal static class DomainErrors
{
    internal static void Translate(UnhandledExceptionContext context)
    {
        if (context.OriginalException is ChainMatchException failure)
        {
            context.Exception = new ExecutionError(failure.Message, failure) { Code = CodeOf(failure.Code) };
        }
    }

    private static string CodeOf(ErrorCode code) => code switch
    {
        ErrorCode.NotFound => ErrorCodes.NotFound,
        ErrorCode.InvalidInput => ErrorCodes.BadUserInput,
        _ => ErrorCodes.StoreUnavailable,
    };
}
