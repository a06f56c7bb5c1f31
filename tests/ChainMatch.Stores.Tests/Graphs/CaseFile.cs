using System.Text.Json;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Reads the cases that are data.</summary>
internal static class CaseFile
{
    internal static JsonElement Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", name);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
