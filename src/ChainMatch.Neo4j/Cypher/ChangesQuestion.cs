using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>A page of the change log.</summary>
internal static class ChangesQuestion
{
    private static readonly string Text = Question.TextOf("""
        CALL () {
            MATCH (c:Change) WHERE c.version > $since
            RETURN c ORDER BY c.version, c.place SKIP $skip LIMIT $rows
        }
        RETURN 'change' AS kind, c.key AS key, [c.version, c.action, c.kind, c.field, c.old, c.new] AS cells
        """);

    internal static Question For(int sinceVersion, int skip, int limit) => new(Text, new Dictionary<string, object?>
    {
        ["since"] = sinceVersion,
        ["skip"] = skip,
        ["rows"] = limit,
    });

    internal static Change Read((string Kind, string Key, JsonElement Cells) row) => new(
        row.Cells[0].GetInt32(),
        EnumName.Find<ChangeAction>(row.Cells[1].GetString()!)!.Value,
        row.Cells[2].GetString()!,
        row.Key,
        row.Cells[3].GetString(),
        row.Cells[4].GetString(),
        row.Cells[5].GetString());
}
