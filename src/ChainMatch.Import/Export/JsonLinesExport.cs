using System.Text.Encodings.Web;
using System.Text.Json;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Export;

/// <summary>
/// Writes what a store holds as JSON lines: the first says which data set and version, each other one is a fact with its
/// kind and key, in the order of the kinds and keys. Equal stores give equal bytes.
/// </summary>
public static class JsonLinesExport
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all facts and says how many there were.</summary>
    public static async Task<int> WriteAsync(IGraphStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var info = await store.GetInfoAsync(cancellationToken);
        await output.WriteLineAsync(Line(json => Head(json, info)).AsMemory(), cancellationToken);
        var facts = 0;
        foreach (var kind in FactKind.All)
        {
            await foreach (var fact in store.ReadFactsAsync(kind, cancellationToken))
            {
                await output.WriteLineAsync(Line(json => Body(json, kind, fact)).AsMemory(), cancellationToken);
                facts++;
            }
        }

        return facts;
    }

    private static void Head(Utf8JsonWriter json, StoreInfo info)
    {
        var manifest = info.RequireDataSet().Manifest;
        json.WriteString("schema", "export/1");
        json.WriteString("dataSet", manifest.Id);
        json.WriteString("asOf", manifest.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("version", info.Version);
    }

    private static void Body(Utf8JsonWriter json, FactKind kind, KeyedFact fact)
    {
        json.WriteString("kind", kind.Name);
        json.WriteString("key", fact.Key);
        json.WritePropertyName("fact");
        json.WriteRawValue(FactJson.Write(kind, fact.Fact));
    }

    private static string Line(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
