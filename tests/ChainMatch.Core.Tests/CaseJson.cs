using System.Text.Json;
using ChainMatch.Model;

namespace ChainMatch;

/// <summary>Cells of a case file; null for a cell that is null or not there.</summary>
internal static class CaseJson
{
    public static string? Text(this JsonElement row, string name) => row.Cell(name)?.GetString();

    public static double? Number(this JsonElement row, string name) => row.Cell(name)?.GetDouble();

    public static int? Year(this JsonElement row, string name) => row.Cell(name)?.GetInt32();

    public static PartialDate? Date(this JsonElement row, string name) =>
        row.Text(name) is { } text ? PartialDate.Parse(text) : null;

    public static T? Enum<T>(this JsonElement row, string name)
        where T : struct, Enum => row.Text(name) is { } text ? EnumName.Find<T>(text) : null;

    private static JsonElement? Cell(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var cell) && cell.ValueKind is not JsonValueKind.Null ? cell : null;
}
