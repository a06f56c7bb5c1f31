namespace ChainMatch.Hosting;

/// <summary>Who asks a Neo4j server. Its text never shows a secret.</summary>
public sealed record Neo4jAccess
{
    /// <summary>The variable of the environment that names the user.</summary>
    public const string UserVariable = "CHAINMATCH__Neo4j__User";

    /// <summary>The variable of the environment that holds the password.</summary>
    public const string PasswordVariable = "CHAINMATCH__Neo4j__Password";

    /// <summary>The user; null when nobody signs in, or with a token.</summary>
    public string? User { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>A token that is sent instead of user and password.</summary>
    public string? BearerToken { get; init; }

    /// <inheritdoc/>
    public override string ToString() => User ?? (BearerToken is null ? "nobody" : "a token");
}
