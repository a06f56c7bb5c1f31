using System.Text.Json;

namespace ChainMatch.Sqlite;

/// <summary>
/// Texts and lists that rows have in common, each held once: of millions of rows most name the same sources, places and
/// segments, and every id stands in several of them.
/// </summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    /// <summary>An equal text, always the same one.</summary>
    internal string One(string text) => _texts.TryGetValue(text, out var shared) ? shared : _texts[text] = text;

    /// <summary>The list that a JSON array of texts is, always the same one.</summary>
    internal string[] List(string json) => _lists.TryGetValue(json, out var shared) ? shared : _lists[json] = Read(json);

    private string[] Read(string json)
    {
        var items = JsonSerializer.Deserialize<string[]>(json)!;
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = One(items[index]);
        }

        return items;
    }
}
