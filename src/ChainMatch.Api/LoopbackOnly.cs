using System.Net;
using ChainMatch.Storage;

namespace ChainMatch.Api;

/// <summary>Without accounts only this machine is served: anything else requires authentication.</summary>
internal static class LoopbackOnly
{
    /// <summary>
    /// The names by which a browser may call this machine; another name may be a page that rebinds its own.
    /// </summary>
    internal static readonly IReadOnlyList<string> HostNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="ChainMatchException">An address is open to others.</exception>
    internal static void Check(IEnumerable<string> addresses)
    {
        var open = addresses.Where(address => !IsLoopback(BindingAddress.Parse(address).Host)).ToList();
        if (open is not [])
        {
            throw new ChainMatchException(
                ErrorCode.Refused,
                $"Without accounts only this machine is served, but {string.Join(", ", open)} is open to others. "
                + "Listen to 127.0.0.1, localhost or [::1].");
        }
    }

    /// <summary>Refuses connections from other machines, however the server came to listen to them.</summary>
    internal static Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("Without accounts only this machine is served.", http.RequestAborted);
    }

    private static bool IsLoopback(string host) =>
        HostNames.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
