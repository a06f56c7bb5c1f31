using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>Writes the value of a parameter so that it arrives with the type that it has here.</summary>
internal static class ParameterWriter
{
    /// <summary>Writes one value.</summary>
    /// <exception cref="ArgumentException">JSON or the Query API has no such value.</exception>
    internal static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                WriteFloat(json, number);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(json, map);
                break;
            case IEnumerable values:
                WriteList(json, values);
                break;
            default:
                throw new ArgumentException($"No parameter can be a {value.GetType().Name} ({value}).", nameof(value));
        }
    }

    // The server tells FLOAT from INTEGER by the point or the exponent.
    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException($"A parameter cannot be {number}: JSON has no such number.", nameof(number));
        }

        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny('.', 'E') < 0)
        {
            ".0".CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            Write(json, value);
        }

        json.WriteEndArray();
    }
}
