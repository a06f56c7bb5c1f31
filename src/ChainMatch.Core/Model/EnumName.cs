using System.Collections.Concurrent;
using System.Text;

namespace ChainMatch.Model;

/// <summary>The public spelling of enum values, the same in seeds, stores, JSON and GraphQL: <c>UNDER_CONSTRUCTION</c>.</summary>
public static class EnumName
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> Values = new();

    /// <summary>The public spelling of a value.</summary>
    public static string Of(Enum value) => Snake(value.ToString(), char.ToUpperInvariant);

    /// <summary>All spellings of an enum, in the order of declaration, with their values. Look-ups ignore case.</summary>
    public static IReadOnlyDictionary<string, object> All(Type enumType) => Values.GetOrAdd(
        enumType,
        type => Enum.GetValues(type).Cast<Enum>().ToDictionary(Of, object (value) => value, StringComparer.OrdinalIgnoreCase));

    /// <summary>The value of a spelling, whatever its case; null when there is none.</summary>
    public static T? Find<T>(string text)
        where T : struct, Enum => All(typeof(T)).TryGetValue(text, out var value) ? (T)value : null;

    /// <summary>Turns <c>SomeName</c> into <c>SOME_NAME</c> or <c>some_name</c>.</summary>
    internal static string Snake(string pascal, Func<char, char> toCase)
    {
        var text = new StringBuilder();
        foreach (var (index, letter) in pascal.Index())
        {
            if (index > 0 && char.IsAsciiLetterUpper(letter))
            {
                text.Append('_');
            }

            text.Append(toCase(letter));
        }

        return text.ToString();
    }
}
