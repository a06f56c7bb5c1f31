using System.CommandLine;
using System.CommandLine.Parsing;
using ChainMatch.Hosting;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>One JSON document, the objects of the GraphQL interface.</summary>
    Json,
}

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>The variable that names the store where <c>--store</c> does not.</summary>
    internal const string StoreVariable = "CHAINMATCH__STORE";

    /// <summary>The store.</summary>
    internal static Option<StoreAddress?> Store { get; } = Recursive(Address(
        "--store",
        $"The store, sqlite:PATH or neo4j+http://HOST:7474/DATABASE [default: {StoreVariable}, else {StoreAddress.Default}]"));

    /// <summary>The user of a Neo4j server.</summary>
    internal static Option<string?> Neo4jUser { get; } = Recursive(new Option<string?>("--neo4j-user")
    {
        Description = $"The user of the Neo4j server [default: {Neo4jAccess.UserVariable}]",
        HelpName = "NAME",
    });

    /// <summary>The file that holds the password; a password itself would show in the list of processes.</summary>
    internal static Option<string?> Neo4jPasswordFile { get; } = Recursive(new Option<string?>("--neo4j-password-file")
    {
        Description = $"A file whose first line is the password [default: {Neo4jAccess.PasswordVariable}]",
        HelpName = "FILE",
    });

    /// <summary>How to print.</summary>
    internal static Option<OutputFormat> Format { get; } = Recursive(
        Choices.One<OutputFormat>("--format", "How results are printed"));

    /// <summary>The language of the words.</summary>
    internal static Option<Language> Lang { get; } = Recursive(
        Choices.One<Language>("--lang", "Language of the words (中文, English)"));

    /// <summary>An option that names a store.</summary>
    internal static Option<StoreAddress?> Address(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ADDRESS",
        CustomParser = ReadAddress,
    };

    private static StoreAddress? ReadAddress(ArgumentResult result)
    {
        try
        {
            return StoreAddress.Parse(result.Tokens[0].Value);
        }
        catch (ChainMatchException wrong)
        {
            result.AddError(wrong.Message);
            return null;
        }
    }

    private static Option<T> Recursive<T>(Option<T> option)
    {
        option.Recursive = true;
        return option;
    }
}
