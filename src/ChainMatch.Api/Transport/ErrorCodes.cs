namespace ChainMatch.Api.Transport;

/// <summary>The codes that errors carry in <c>extensions.code</c>; clients may rely on them.</summary>
internal static class ErrorCodes
{
    internal const string BadUserInput = "BAD_USER_INPUT";
    internal const string NotFound = "NOT_FOUND";
    internal const string Conflict = "CONFLICT";
    internal const string Unauthenticated = "UNAUTHENTICATED";
    internal const string Forbidden = "FORBIDDEN";
    internal const string DocumentLimit = "DOCUMENT_LIMIT";
    internal const string CostLimit = "COST_LIMIT";
    internal const string RateLimited = "RATE_LIMITED";
    internal const string Timeout = "TIMEOUT";
    internal const string StoreUnavailable = "STORE_UNAVAILABLE";
    internal const string Internal = "INTERNAL";

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        BadUserInput, NotFound, Conflict, Unauthenticated, Forbidden, DocumentLimit, CostLimit, RateLimited, Timeout,
        StoreUnavailable, Internal,
    };

    internal static bool IsOurs(string? code) => code is not null && All.Contains(code);
}
