using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>
/// Where a store is: <c>sqlite:PATH</c>, <c>neo4j+http://host:7474/neo4j</c> or <c>neo4j+https://…</c>. A bare path is
/// taken as the first. An address never holds a secret.
/// </summary>
public sealed record StoreAddress
{
    private const string SqliteScheme = "sqlite:";
    private const string Neo4jScheme = "neo4j+";
    private const string Forms = "write sqlite:PATH, such as sqlite:chainmatch.db, or neo4j+http://HOST:7474/DATABASE";

    private StoreAddress()
    {
    }

    /// <summary>The address that is used when nothing else is said.</summary>
    public static StoreAddress Default { get; } = new() { Path = "chainmatch.db" };

    /// <summary>The file of an embedded store; null for a Neo4j database.</summary>
    public string? Path { get; private init; }

    /// <summary>The Neo4j server; null for an embedded store.</summary>
    public Uri? Server { get; private init; }

    /// <summary>The database on the server; null for an embedded store.</summary>
    public string? Database { get; private init; }

    /// <summary>Where models are kept when nothing else is said: beside the file, or in the current folder.</summary>
    public string ModelsFolder => Server is null ? $"{Path}.models" : $"{Server.Host}-{Server.Port}-{Database}.models";

    /// <summary>Reads an address.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: no store has this form of address.</exception>
    public static StoreAddress Parse(string text)
    {
        if (text.StartsWith(Neo4jScheme, StringComparison.OrdinalIgnoreCase))
        {
            return ParseNeo4j(text[Neo4jScheme.Length..]);
        }

        if (text.StartsWith(SqliteScheme, StringComparison.Ordinal) && text.Length > SqliteScheme.Length)
        {
            return new() { Path = text[SqliteScheme.Length..] };
        }

        // One letter before a colon is a drive, more are the scheme of another kind of store.
        return text.Length > 0 && text.IndexOf(':') < 2
            ? new() { Path = text }
            : throw Wrong($"'{Shown(text)}' is not the address of a store; {HintFor(text)}.");
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => Server is null
        ? SqliteScheme + Path
        : $"{Neo4jScheme}{Server.GetLeftPart(UriPartial.Authority)}/{Database}";

    private static StoreAddress ParseNeo4j(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw Wrong(
                $"'{Neo4jScheme}{Shown(text)}' is not the address of a Neo4j server; {HintFor(Neo4jScheme + text)}.");
        }

        if (uri.UserInfo is not "")
        {
            throw Wrong(
                $"The address of {uri.Host} holds a user or a password, which others could read. Leave them out and give "
                + $"them by {Neo4jAccess.UserVariable} and {Neo4jAccess.PasswordVariable}.");
        }

        if (uri.Query is not "" || uri.Fragment is not "")
        {
            throw Wrong(
                $"'{Neo4jScheme}{Shown(text)}' goes on behind the name of the database. Leave that out; user and password "
                + $"are given by {Neo4jAccess.UserVariable} and {Neo4jAccess.PasswordVariable}.");
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        if (database is "" || !database.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
        {
            throw Wrong($"'{Neo4jScheme}{text}' does not end with the name of a database; {Forms}.");
        }

        return new() { Server = new Uri(uri.GetLeftPart(UriPartial.Authority)), Database = database };
    }

    /// <summary>What may be shown of a text that might hold a password.</summary>
    private static string Shown(string text) =>
        text.Contains('@') ? "…" : text.IndexOfAny(['?', '#']) is >= 0 and var end ? $"{text[..end]}…" : text;

    /// <summary>The form to write; for the address of a Neo4j server in another form the same server in ours.</summary>
    private static string HintFor(string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host is "" ? Forms : uri.Scheme switch
        {
            "http" or "bolt" or "neo4j" => $"for Neo4j write {Neo4jScheme}http://{uri.Host}:7474/neo4j",
            "https" or "bolt+s" or "neo4j+s" => $"for Neo4j write {Neo4jScheme}https://{uri.Host}/neo4j",
            _ => Forms,
        };

    private static ChainMatchException Wrong(string message) => new(ErrorCode.InvalidInput, message);
}
