using ChainMatch.Storage;
using Microsoft.Extensions.Configuration;

namespace ChainMatch.Hosting;

/// <summary>
/// Reads the options from the configuration root <c>ChainMatch</c>: <c>Store</c>, <c>Models</c>, <c>Neo4j:User</c>,
/// <c>Neo4j:Password</c> or <c>Neo4j:PasswordFile</c>, <c>Neo4j:BearerToken</c> or <c>Neo4j:BearerTokenFile</c>. Empty means
/// absent.
/// </summary>
public static class ChainMatchConfiguration
{
    /// <summary>The root of the configuration.</summary>
    public const string Root = "ChainMatch";

    /// <summary>Reads the options.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: an address has no known form, or a
    /// file of a secret cannot be read.</exception>
    public static ChainMatchOptions Read(IConfiguration configuration)
    {
        var root = configuration.GetSection(Root);
        return new ChainMatchOptions
        {
            Store = Text(root, "Store") is { } address ? StoreAddress.Parse(address) : StoreAddress.Default,
            Models = Text(root, "Models"),
            Neo4j = new Neo4jAccess
            {
                User = Text(root, "Neo4j:User"),
                Password = Secret(root, "Neo4j:Password"),
                BearerToken = Secret(root, "Neo4j:BearerToken"),
            },
        };
    }

    private static string? Text(IConfigurationSection root, string key) => root[key] is { Length: > 0 } text ? text : null;

    /// <summary>The secret of a key; else the first line of the file that <c>{key}File</c> names.</summary>
    private static string? Secret(IConfigurationSection root, string key)
    {
        if (Text(root, key) is { } secret || Text(root, $"{key}File") is not { } file)
        {
            return Text(root, key);
        }

        try
        {
            return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line
                ? line
                : throw Unreadable(root, key, file, "it is empty");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(root, key, file, error.Message);
        }
    }

    private static ChainMatchException Unreadable(IConfigurationSection root, string key, string file, string why) => new(
        ErrorCode.InvalidInput,
        $"The file '{file}' that {root.Path}:{key}File names gives no secret ({why}); write it into the file's first line.");
}
