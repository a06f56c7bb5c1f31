using System.Globalization;
using System.Text;

namespace ChainMatch.Neo4j.Export;

/// <summary>Writes values as Cypher literals.</summary>
internal static class CypherText
{
    /// <summary>A literal of a cell, or of a map of cells, unknown ones left out.</summary>
    internal static string Literal(object value) => value switch
    {
        string text => Text(text),
        bool yes => yes ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        IReadOnlyList<string> items => $"[{string.Join(", ", items.Select(Text))}]",
        IReadOnlyDictionary<string, object?> members => Map(members),
        _ => throw new InvalidOperationException($"A cell cannot hold a {value.GetType()}."),
    };

    private static string Map(IEnumerable<KeyValuePair<string, object?>> members) => string.Concat(
        "{", string.Join(", ", members.Where(member => member.Value is not null).Select(Member)), "}");

    private static string Member(KeyValuePair<string, object?> member) => $"{member.Key}: {Literal(member.Value!)}";

    /// <summary>A float stays a float: <c>5.0</c>, not <c>5</c>.</summary>
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>
    /// A quoted text. Cypher replaces <c>\u0027</c> before it looks for the end of a text; so that no version finds one
    /// behind a doubled backslash, a backslash before a <c>u</c> ends its piece of the text.
    /// </summary>
    private static string Text(string text)
    {
        var literal = new StringBuilder("'", text.Length + 2);
        foreach (var (index, letter) in text.Index())
        {
            var isBeforeU = letter is '\\' && index + 1 < text.Length && text[index + 1] is 'u' or 'U';
            literal.Append(letter switch
            {
                '\\' => isBeforeU ? @"\\' + '" : @"\\",
                '\'' => @"\'",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when char.IsControl(letter) => $@"\u{(int)letter:X4}",
                _ => letter.ToString(),
            });
        }

        return literal.Append('\'').ToString();
    }
}
