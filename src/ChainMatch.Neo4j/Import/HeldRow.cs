using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Cypher;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>A row as the graph holds it. Hands may have been at it, so key and cells may be missing.</summary>
/// <param name="Key">The key; null when there is none.</param>
/// <param name="Fact">The row; null when its cells cannot be read.</param>
/// <param name="IsLinked">Whether the relations beside its cells are as these say.</param>
internal readonly record struct HeldRow(string? Key, Fact? Fact, bool IsLinked)
{
    /// <summary>Reads a row <c>[kind, key, cells]</c>.</summary>
    internal static HeldRow Read(JsonElement row)
    {
        try
        {
            var fact = FactReader.ReadCells(row);
            return new HeldRow(fact.Key, fact.Fact, FactReader.FaultOf(row) is null);
        }
        catch (ChainMatchException)
        {
            return new HeldRow(row[1].ValueKind is JsonValueKind.String ? row[1].GetString() : null, null, IsLinked: false);
        }
    }
}
