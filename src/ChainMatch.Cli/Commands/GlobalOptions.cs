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
    internal static Option<StoreAddress?> Store { get; } = new("--store")
    {
        Description = $"The store, sqlite:PATH [default: {StoreVariable}, else {StoreAddress.Default}]",
        HelpName = "ADDRESS",
        Recursive = true,
        CustomParser = ReadAddress,
    };

    /// <summary>How to print.</summary>
    internal static Option<OutputFormat> Format { get; } = Recursive(
        Choices.One<OutputFormat>("--format", "How results are printed"));

    /// <summary>The language of the words.</summary>
    internal static Option<Language> Lang { get; } = Recursive(
        Choices.One<Language>("--lang", "Language of the words (中文, English)"));

    /// <summary>The store: the option, else the environment, else the file in the current folder.</summary>
    /// <exception cref="ChainMatchException">The environment names no store.</exception>
    internal static StoreAddress AddressOf(ParseResult parsed) =>
        parsed.GetValue(Store)
        ?? (Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } named
            ? StoreAddress.Parse(named)
            : StoreAddress.Default);

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
