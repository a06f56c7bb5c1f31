using GraphQL.Execution;

namespace ChainMatch.Api.Transport;

/// <summary>A fault of the request itself, found before execution and answered with a status of its own.</summary>
internal sealed class RequestFault : RequestError
{
    internal RequestFault(int status, string message, string code = ErrorCodes.BadUserInput)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status of the answer.</summary>
    internal int Status { get; }
}
