using System.Globalization;

namespace ChainMatch.Cli.Output;

/// <summary>Shows what a foreign text holds without doing what it says.</summary>
internal static class Visible
{
    /// <summary>The text with control characters, which a terminal would obey, written out: <c>\u001B</c>.</summary>
    internal static string Of(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(sign => char.IsControl(sign) ? Escape(sign) : sign.ToString()))
        : text;

    private static string Escape(char sign) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
}
