using System.Globalization;
using System.Text.RegularExpressions;
using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>What is wrong with a cell.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record CellFault(SeedRule Rule, string Message);

/// <summary>Reads the text of one cell as its column wants it, and writes it back.</summary>
internal static partial class SeedCell
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly string[] Yes = ["yes", "y", "true"];
    private static readonly string[] No = ["no", "n", "false"];

    /// <summary>The value of a cell that is not empty; null with a fault when it cannot be read.</summary>
    internal static object? Read(FactColumn column, string text, out CellFault? fault)
    {
        fault = null;
        return column.Type switch
        {
            FactColumnType.Integer => Integer(text, out fault),
            FactColumnType.Number => Number(text, out fault),
            FactColumnType.YesNo => YesNo(text, out fault),
            FactColumnType.Date => Date(text, out fault),
            FactColumnType.Enum => Enum(column.EnumType!, text, out fault),
            _ when Damage(text) is { } damage => Refuse(damage, out fault),
            FactColumnType.TextList => List(text, out fault),
            _ => text,
        };
    }

    /// <summary>A cell as its file has it, so that reading it gives the cell again; null for an empty one.</summary>
    internal static string? Write(object? cell) => cell switch
    {
        null or IReadOnlyList<string> { Count: 0 } => null,
        bool yes => yes ? "yes" : "no",
        double number => Plain(number),
        IReadOnlyList<string> items => string.Join(';', items),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    /// <summary>The shortest digits that give the number again, without an exponent.</summary>
    private static string Plain(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (text.IndexOf('E', StringComparison.Ordinal) is not (>= 0 and var mark))
        {
            return text;
        }

        var sign = number < 0 ? "-" : "";
        var digits = text[..mark].Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return point <= 0
            ? $"{sign}0.{new string('0', -point)}{digits}"
            : sign + (digits.Length > point ? digits.Insert(point, ".") : digits.PadRight(point, '0'));
    }

    private static object? Refuse(CellFault reason, out CellFault? fault)
    {
        fault = reason;
        return null;
    }

    private static object? Refuse(SeedRule rule, string message, out CellFault? fault) =>
        Refuse(new CellFault(rule, message), out fault);

    private static object? Integer(string text, out CellFault? fault)
    {
        fault = null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return (long)number;
        }

        return Number(text, out fault) is null
            ? null
            : Refuse(
                SeedRules.WholeNumber, $"'{text}' is not a whole number up to 2,147,483,647; round it.", out fault);
    }

    private static object? Number(string text, out CellFault? fault)
    {
        fault = null;
        if (double.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number + 0.0;
        }

        return Scientific().IsMatch(text) || !WithWords().IsMatch(text)
            ? Refuse(
                SeedRules.Number,
                $"'{text}' is not a number; write it out with digits and a decimal point, like 1234.5.",
                out fault)
            : Refuse(
                SeedRules.BareNumber,
                $"'{text}' has more than a number in it; write the number alone and its unit in the unit column.",
                out fault);
    }

    private static object? YesNo(string text, out CellFault? fault)
    {
        fault = null;
        return Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true
            : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false
            : Refuse(SeedRules.YesNo, $"'{text}' is neither yes nor no; write yes or no.", out fault);
    }

    private static object? Date(string text, out CellFault? fault)
    {
        fault = null;
        return PartialDate.TryParse(text, out _)
            ? text
            : Refuse(
                SeedRules.Date,
                $"'{text}' is not a date from 1900 on; write YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.",
                out fault);
    }

    private static object? Enum(Type type, string text, out CellFault? fault)
    {
        fault = null;
        var names = EnumName.All(type);
        return names.ContainsKey(text)
            ? text
            : Refuse(
                SeedRules.EnumValue,
                $"'{text}' is unknown here; write one of {string.Join(", ", names.Keys)}.",
                out fault);
    }

    private static object? List(string text, out CellFault? fault)
    {
        fault = null;
        var items = text.Split(';', StringSplitOptions.TrimEntries);
        if (items.Contains("") || text.Contains('；', StringComparison.Ordinal))
        {
            return Refuse(
                SeedRules.ListItem,
                $"'{text}' has an empty item or a full-width semicolon; write the items with one ; between them.",
                out fault);
        }

        var repeated = items.Length == 1 ? null : items.CountBy(item => item, StringComparer.Ordinal)
            .Where(item => item.Value > 1).Select(item => item.Key).FirstOrDefault();
        return repeated is null
            ? items
            : Refuse(SeedRules.ListOnce, $"'{repeated}' stands twice in the list; write it once.", out fault);
    }

    private static CellFault? Damage(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '\uFFFD'
                || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
                || char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
            {
                return new(
                    SeedRules.Text,
                    $"The text has the character U+{(int)letter:X4}, lost, a control character or one that cannot be seen; write it again.");
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[+-]?[0-9.]+[eE][+-]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"(?=.*[0-9])(?=.*[\p{L}%‰℃])", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WithWords();
}
