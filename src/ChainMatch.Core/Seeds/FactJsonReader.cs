using System.Text.Json;
using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>Reads what <see cref="FactJson"/> writes.</summary>
public static class FactJsonReader
{
    /// <summary>The fact of a canonical JSON row; columns that are absent keep their defaults.</summary>
    public static Fact Read(FactKind kind, string json)
    {
        using var row = JsonDocument.Parse(json);
        return kind.Create(
        [
            .. kind.Columns.Select(column =>
                row.RootElement.TryGetProperty(column.Name, out var cell) ? Cell(column, cell) : null),
        ]);
    }

    /// <summary>The cell of a canonical JSON cell; null for null.</summary>
    public static object? ReadCell(FactColumn column, string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var cell = JsonDocument.Parse(json);
        return Cell(column, cell.RootElement);
    }

    private static object Cell(FactColumn column, JsonElement cell) => column.Type switch
    {
        FactColumnType.TextList => cell.EnumerateArray().Select(item => item.GetString()!).ToArray(),
        FactColumnType.Integer => cell.GetInt64(),
        FactColumnType.Number => cell.GetDouble(),
        FactColumnType.YesNo => cell.GetBoolean(),
        _ => cell.GetString()!,
    };
}
