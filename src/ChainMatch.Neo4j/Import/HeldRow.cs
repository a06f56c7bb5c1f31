using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Cypher;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>A row as the graph holds it. Hands may have been at it, so key and cells may be missing.</summary>
/// <param name="Key">The key; null when there is none.</param>
/// <param name="Fact">The row; null when its cells cannot be read.</param>
internal readonly record struct HeldRow(string? Key, Fact? Fact)
{
    /// <summary>Reads a row <c>[kind, key, cells]</c>.</summary>
    internal static HeldRow Read(JsonElement row)
    {
        try
        {
            var fact = FactReader.Read(row);
            return new HeldRow(fact.Key, fact.Fact);
        }
        catch (ChainMatchException)
        {
            return new HeldRow(row[1].ValueKind is JsonValueKind.String ? row[1].GetString() : null, null);
        }
    }
}
