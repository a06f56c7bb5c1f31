using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChainMatch.Model;

namespace ChainMatch.Cli.Commands;

/// <summary>Options and arguments that several commands share. Each command gets its own.</summary>
internal static class CommandOptions
{
    /// <summary>A region by code or name.</summary>
    internal static Option<string?> Region() => new("--region")
    {
        Description = "The region (地区) by code or name [default: the home region of the data set]",
        HelpName = "REGION",
    };

    /// <summary>The day whose knowledge counts.</summary>
    internal static Option<DateOnly?> AsOf() => Day(
        "--as-of", "Only what was known on that day; 2024 means 2024-12-31 [default: the date of the data set]");

    /// <summary>A day; a partial date stands for its last day.</summary>
    internal static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    /// <summary>A segment by code or name.</summary>
    internal static Argument<string> Segment() => new("SEGMENT")
    {
        Description = "The segment (环节) by code or name, such as CATT-M05",
    };

    /// <summary>A number from 1.</summary>
    internal static Option<int> Count(string name, string description, int standard) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result => ParseCount(name, result),
    };

    private static int ParseCount(string name, ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        result.AddError($"'{name}' takes a number from 1, not '{result.Tokens[0].Value}'.");
        return 0;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        if (PartialDate.TryParse(result.Tokens[0].Value, out var date))
        {
            return date.LastDay;
        }

        result.AddError(
            $"'{result.Tokens[0].Value}' is not a date from 1900 to 2999; write YYYY, YYYY-MM or YYYY-MM-DD.");
        return null;
    }
}
