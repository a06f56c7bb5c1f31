using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChainMatch.Cli.Output;

/// <summary>What <c>--format json</c> prints: an object whose items are those of the GraphQL interface.</summary>
internal sealed record Envelope
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The form of the items, such as <c>gaps/1</c>.</summary>
    internal required string Schema { get; init; }

    /// <summary>The day whose knowledge the items rest on; null where the store holds none.</summary>
    internal required DateOnly? AsOf { get; init; }

    /// <summary>The version of the store.</summary>
    internal required int Version { get; init; }

    /// <summary>The region that the items speak of; null where they speak of none.</summary>
    internal required string? Region { get; init; }

    /// <summary>The items, as the GraphQL interface gave them.</summary>
    internal required IReadOnlyList<JsonElement> Items { get; init; }

    /// <summary>What a reader must know.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>More about the list as a whole, by the names of the GraphQL interface.</summary>
    internal IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Writes it as one JSON document that ends with a line break.</summary>
    internal void WriteTo(TextWriter output)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            Write(json);
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("asOf", AsOf is { } day ? Figures.Day(day) : null);
        json.WriteNumber("version", Version);
        json.WriteString("region", Region);
        foreach (var (name, value) in More)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteStartArray("items");
        foreach (var item in Items)
        {
            item.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
