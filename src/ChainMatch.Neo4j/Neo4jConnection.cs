namespace ChainMatch.Neo4j;

/// <summary>Where a Neo4j server is, who asks, and how long it may take. Its text never shows a secret.</summary>
public sealed record Neo4jConnection
{
    private readonly Uri? _address;

    /// <summary>The server: <c>http://host:port</c> or <c>https://host:port</c>, without user, path or query.</summary>
    /// <exception cref="ArgumentException">It is another kind of address.</exception>
    public required Uri Address
    {
        get => _address!;
        init => _address = Checked(value);
    }

    /// <summary>The name of the database, such as <c>neo4j</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The user; null when nobody signs in, or with a token.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A token that is sent instead of user and password.</summary>
    public string? BearerToken { get; init; }

    /// <summary>How long making a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the server may send nothing before a statement is given up.</summary>
    public TimeSpan SilenceTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The longest answer that is read, in bytes; 1 GiB unless told.</summary>
    public long MaxAnswerBytes { get; init; } = 1L << 30;

    /// <summary>Whether there is something to sign in with: a token, or a user with a password.</summary>
    internal bool SignsIn => BearerToken is not null || (User is not null && Password is not (null or ""));

    /// <summary>The address of the store, such as <c>neo4j+http://host:7474/neo4j</c>.</summary>
    public override string ToString() => $"neo4j+{Address.GetLeftPart(UriPartial.Authority)}/{Database}";

    private static Uri Checked(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isServer = value is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", PathAndQuery: "/" };
        return isServer
            ? value
            : throw new ArgumentException(
                "The address of a Neo4j server is http://host:port or https://host:port; user and password are given apart.",
                nameof(value));
    }
}
