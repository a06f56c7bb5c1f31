using System.CommandLine;
using System.CommandLine.Parsing;
using ChainMatch.Model;

namespace ChainMatch.Cli.Commands;

/// <summary>Options whose values are those of an enum, spelled in lower case with hyphens; any case is read.</summary>
internal static class Choices
{
    /// <summary>An option that takes one value; the first of the enum where it is absent.</summary>
    internal static Option<T> One<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = $"{description} [default: {Spellings<T>()[0]}]",
            HelpName = string.Join('|', Spellings<T>()),
            CustomParser = result => Parse<T>(result, result.Tokens[0].Value) ?? default,
        };
        option.CompletionSources.Add(Spellings<T>());
        return option;
    }

    /// <summary>An option that takes several values, separated by commas.</summary>
    internal static Option<IReadOnlyList<T>> Many<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<IReadOnlyList<T>>(name)
        {
            Description = description,
            HelpName = string.Join('|', Spellings<T>()),
            CustomParser = result =>
            [
                .. result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries)
                    .Select(word => Parse<T>(result, word))
                    .OfType<T>(),
            ],
        };
        option.CompletionSources.Add(Spellings<T>());
        return option;
    }

    private static T? Parse<T>(ArgumentResult result, string word)
        where T : struct, Enum
    {
        var value = EnumName.Find<T>(word.Replace('-', '_'));
        if (value is null)
        {
            result.AddError($"'{word}' is no value of it; write one of: {string.Join(", ", Spellings<T>())}.");
        }

        return value;
    }

    private static string[] Spellings<T>()
        where T : struct, Enum => [.. EnumName.All(typeof(T)).Keys.Select(Spell)];

    private static string Spell(string name) => name.Replace('_', '-').ToLowerInvariant();
}
