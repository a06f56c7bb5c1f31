using System.Globalization;

namespace ChainMatch.Import.Export;

/// <summary>Values as Cypher writes them.</summary>
internal static class CypherLiteral
{
    /// <summary>A map of the cells that are known.</summary>
    internal static string Map(IEnumerable<(string Name, object? Cell)> cells) => "{" + string.Join(
        ", ", cells.Where(cell => cell.Cell is not null).Select(cell => $"`{cell.Name}`: {Of(cell.Cell!)}")) + "}";

    /// <summary>A value of a cell.</summary>
    internal static string Of(object cell) => cell switch
    {
        string text => Text(text),
        bool yes => yes ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.All(IsWhole)
            ? $"{digits}.0"
            : digits,
        IReadOnlyList<string> texts => $"[{string.Join(", ", texts.Select(Text))}]",
        _ => throw new InvalidOperationException($"A cell holds a {cell.GetType().Name}, which Cypher cannot be given."),
    };

    private static bool IsWhole(char letter) => char.IsAsciiDigit(letter) || letter is '-';

    private static string Text(string text) => "'" + text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("'", @"\'", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal) + "'";
}
