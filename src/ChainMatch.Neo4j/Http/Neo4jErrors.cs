using System.Net.Sockets;
using System.Security.Authentication;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Http;

/// <summary>What a server reports, or keeps from reporting, in ChainMatch's words.</summary>
internal static class Neo4jErrors
{
    private const string Credentials = "Set CHAINMATCH__Neo4j__User and CHAINMATCH__Neo4j__Password";
    private const string SignIn = $"{Credentials} to one it knows";

    // What the drivers try again besides: the next attempt signs in anew, and may meet the leader.
    private static readonly string[] AlsoTransient =
        ["Neo.ClientError.Security.AuthorizationExpired", "Neo.ClientError.Cluster.NotALeader"];

    // These were renamed to client errors in 4.x, for whoever ended the statement meant it.
    private static readonly string[] NotTransient =
        ["Neo.TransientError.Transaction.Terminated", "Neo.TransientError.Transaction.LockClientStopped"];

    /// <summary>Whether a code reports that the memory that transactions may use, or the server has, is too little.</summary>
    internal static bool IsOutOfMemory(string code) => code.Split('.') is ["Neo", _, "General", var title]
        && title is "MemoryPoolOutOfMemoryError" or "TransactionOutOfMemoryError" or "TransactionMemoryLimit" or "OutOfMemoryError";

    /// <summary>Whether what a code reports may pass by itself. The status of the answer does not tell.</summary>
    internal static bool IsTransient(string code) =>
        (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) && !NotTransient.Contains(code))
        || AlsoTransient.Contains(code);

    /// <summary>What the server reported by a code.</summary>
    internal static Neo4jException Translate(Neo4jConnection server, string code, string message)
    {
        var (kind, what, advice) = Meaning(server, code);
        var text = $"The store {server} {what} ({code}: {message.TrimEnd('.')}). {advice}.";
        return new Neo4jException(kind, code, text, IsTransient(code));
    }

    /// <summary>No answer came.</summary>
    internal static ChainMatchException Unanswered(Neo4jConnection server, HttpRequestException error) =>
        error.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => Untrusted(server, error),
            // Its words may name the proxy with user and password.
            HttpRequestError.ProxyTunnelError => Unavailable(
                server, "is not let through by the proxy", "Check HTTPS_PROXY, or name the server in NO_PROXY"),
            HttpRequestError.NameResolutionError => Unavailable(
                server, "is on a host that nobody knows", "Check the name of the host", IsTransientName(error), error),
            HttpRequestError.ConnectionError => Unavailable(
                server,
                $"does not answer ({Reason(error)})",
                "Start Neo4j, or check host and port",
                isTransient: true,
                error),
            HttpRequestError.InvalidResponse => Unavailable(
                server, "does not speak HTTP", "Name the HTTP port of Neo4j, 7474 by default", inner: error),
            _ => Unavailable(
                server,
                "broke off before it answered",
                $"Try again; if {server.Address.Port} is its Bolt port (7687 by default), name the HTTP port, 7474 by default",
                isTransient: true,
                error),
        };

    /// <summary>The connection was not made in time.</summary>
    internal static ChainMatchException NotConnected(Neo4jConnection server, Exception inner) => Unavailable(
        server,
        $"took no connection within {server.ConnectTimeout.TotalSeconds} s",
        "Check host, port and firewall",
        isTransient: true,
        inner);

    /// <summary>The server sent nothing for too long.</summary>
    internal static ChainMatchException Silent(Neo4jConnection server) => Unavailable(
        server,
        $"sent nothing for {server.SilenceTimeout.TotalSeconds} s; the statement was given up",
        "Try again when the server is less busy",
        isTransient: true);

    /// <summary>The answer stopped before its end.</summary>
    internal static ChainMatchException CutShort(Neo4jConnection server, Exception? inner) => Unavailable(
        server,
        "broke off its answer, so that none of it counts",
        "Try again; if it happens again, look into the server's log",
        isTransient: true,
        inner);

    /// <summary>The answer is larger than what is taken.</summary>
    internal static ChainMatchException TooLarge(Neo4jConnection server) => Unavailable(
        server, $"answers with more than {server.MaxAnswerBytes} bytes", "Ask for less, or raise MaxAnswerBytes");

    /// <summary>Something answered that is no Query API.</summary>
    internal static ChainMatchException Foreign(Neo4jConnection server, string what, Exception? inner) => Unavailable(
        server,
        $"answered with {what}, which is no answer of Neo4j's Query API",
        "Check that the address is that of Neo4j 5.26 or later, and what stands between",
        inner: inner);

    private static (ErrorCode Kind, string What, string Advice) Meaning(Neo4jConnection server, string code) =>
        IsOutOfMemory(code) ? OutOfMemory
        : code.Split('.') is ["Neo", var family, var category, var title]
            ? (family, category, title) switch
            {
                (_, "Security", "Unauthorized") when !server.SignsIn =>
                    (ErrorCode.StoreUnavailable, $"wants to know who asks, and {Missing(server)} was given", Credentials),
                (_, "Security", "Unauthorized" or "TokenExpired" or "CredentialsExpired") =>
                    (ErrorCode.StoreUnavailable, "does not let us in", SignIn),
                (_, "Security", "AuthenticationRateLimit") =>
                    (ErrorCode.StoreUnavailable, "was asked with wrong passwords too often", $"{SignIn}, and wait"),
                (_, "Security", "Forbidden") =>
                    (ErrorCode.StoreUnavailable, $"forbids this to the user {server.User}", "Ask its administrator"),
                (_, "Database", "DatabaseNotFound") => (
                    ErrorCode.StoreUnavailable,
                    $"has no database '{server.Database}'",
                    "Name one that SHOW DATABASES lists; Community has only 'neo4j'"),
                (_, "General", "WriteOnReadOnlyAccessDatabase" or "ForbiddenOnReadOnlyDatabase") =>
                    (ErrorCode.StoreUnavailable, "is read-only", "Make the database writable, or name another store"),
                (_, "Schema", "ConstraintValidationFailed") =>
                    (ErrorCode.InvalidInput, "holds something of the same key", "Correct the data"),
                (_, "Schema", "ConstraintCreationFailed") => (
                    ErrorCode.StoreUnavailable, "holds nodes of the same key", "Delete all but one of each and try again"),
                ("ClientError", "Transaction", "Terminated") => (
                    ErrorCode.StoreUnavailable, "had the statement ended by someone", "Ask again when it may run"),
                ("ClientError", "Transaction", "TransactionTimedOut" or "TransactionTimedOutClientConfiguration") => (
                    ErrorCode.StoreUnavailable, "ended the statement for its time", "Raise db.transaction.timeout"),
                ("TransientError", "Transaction", _) =>
                    (ErrorCode.StoreBusy, "is busy with other writers", "Try again"),
                ("TransientError", _, _) =>
                    (ErrorCode.StoreUnavailable, "cannot do this now", "Try again, or give the server more memory"),
                ("ClientError", "Statement" or "Procedure" or "Schema", _) => (
                    ErrorCode.StoreVersion,
                    "does not take what this ChainMatch asks",
                    "Use Neo4j 5.26 or later and run: chainmatch store init"),
                _ => Unknown,
            }
            : Unknown;

    private static string Missing(Neo4jConnection server) => server switch
    {
        { User: null, Password: null or "" } => "neither user nor password",
        { User: null } => "no user",
        _ => "no password",
    };

    private static (ErrorCode Kind, string What, string Advice) OutOfMemory => (
        ErrorCode.StoreUnavailable,
        "has too little memory for this",
        "Raise server.memory.heap.max_size in its neo4j.conf, and dbms.memory.transaction.total.max or "
        + "db.memory.transaction.max where they are set");

    private static (ErrorCode Kind, string What, string Advice) Unknown =>
        (ErrorCode.StoreUnavailable, "could not do it", "Look into the server's log");

    private static ChainMatchException Untrusted(Neo4jConnection server, HttpRequestException error)
    {
        var reason = error.InnerException is AuthenticationException inner ? inner.Message : Reason(error);
        return Unavailable(
            server,
            $"made no connection that can be trusted ({reason.TrimEnd('.')})",
            "Use the name that its certificate is made out to, and add the authority that signed it to the trusted "
            + "certificates of this system (SSL_CERT_FILE on Linux); for a server without TLS say http",
            inner: error);
    }

    private static string Reason(HttpRequestException error) =>
        error.InnerException is SocketException socket ? $"{socket.SocketErrorCode}" : $"{error.HttpRequestError}";

    private static bool IsTransientName(HttpRequestException error) =>
        error.InnerException is SocketException { SocketErrorCode: SocketError.TryAgain };

    private static ChainMatchException Unavailable(
        Neo4jConnection server, string what, string advice, bool isTransient = false, Exception? inner = null) => new(
        ErrorCode.StoreUnavailable, $"The store {server} {what}. {advice}.", isTransient, inner);
}
