using System.CommandLine;
using ChainMatch.Hosting;
using ChainMatch.Storage;
using Microsoft.Extensions.Configuration;

namespace ChainMatch.Cli.Commands;

/// <summary>
/// What a run works on: the command line, else the environment (<c>CHAINMATCH__…</c>), else <c>appsettings.json</c> in the
/// current folder.
/// </summary>
internal static class SessionOptions
{
    private const string File = "appsettings.json";

    /// <summary>Reads the options.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: something in them is not usable.</exception>
    internal static ChainMatchOptions Of(ParseResult parsed)
    {
        try
        {
            return ChainMatchConfiguration.Read(new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(File, optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(OnCommandLine(parsed))
                .Build());
        }
        catch (InvalidDataException error)
        {
            throw new ChainMatchException(
                ErrorCode.InvalidInput,
                $"{File} in the current folder is not well-formed: {error.InnerException?.Message ?? error.Message}",
                inner: error);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> OnCommandLine(ParseResult parsed)
    {
        (string Key, string? Value)[] given =
        [
            ("Store", parsed.GetValue(GlobalOptions.Store)?.ToString()),
            ("Neo4j:User", parsed.GetValue(GlobalOptions.Neo4jUser)),
            ("Neo4j:PasswordFile", parsed.GetValue(GlobalOptions.Neo4jPasswordFile)),
        ];
        var known = given.Where(option => option.Value is not null)
            .Select(option => KeyValuePair.Create($"{ChainMatchConfiguration.Root}:{option.Key}", option.Value));

        // A file that is named here stands before a password from elsewhere.
        return parsed.GetValue(GlobalOptions.Neo4jPasswordFile) is null
            ? known
            : known.Append(new($"{ChainMatchConfiguration.Root}:Neo4j:Password", ""));
    }
}
