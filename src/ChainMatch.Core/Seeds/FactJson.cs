using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>The canonical JSON of a fact: columns in order, unknown cells left out; equal rows give equal bytes.</summary>
public static class FactJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical JSON of a fact.</summary>
    public static string Write(FactKind kind, Fact fact) => Encoding.UTF8.GetString(WriteUtf8(kind, fact));

    /// <summary>The canonical JSON of one cell; null for an unknown one.</summary>
    public static string? WriteCell(object? cell)
    {
        if (cell is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WriteValue(json, cell);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the canonical JSON.</summary>
    public static string Hash(FactKind kind, Fact fact) =>
        Convert.ToHexStringLower(SHA256.HashData(WriteUtf8(kind, fact)))[..16];

    /// <summary>Writes the canonical JSON of a fact as UTF-8.</summary>
    internal static void WriteTo(IBufferWriter<byte> buffer, FactKind kind, Fact fact)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var column in kind.Columns)
        {
            if (column.Get(fact) is { } cell and not IReadOnlyList<string> { Count: 0 })
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, cell);
            }
        }

        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> WriteUtf8(FactKind kind, Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer, kind, fact);
        return buffer.WrittenSpan;
    }

    private static void WriteValue(Utf8JsonWriter json, object cell)
    {
        switch (cell)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A cell cannot hold a {cell.GetType()}.");
        }
    }
}
