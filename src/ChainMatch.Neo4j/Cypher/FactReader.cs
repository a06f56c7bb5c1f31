using System.Globalization;
using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// Makes facts of the rows that <see cref="FactText"/> asks for. A graph may have been edited by hand, so every cell is
/// looked at; what cannot be a cell is named with its row.
/// </summary>
internal static class FactReader
{
    /// <summary>The fact of a row <c>[kind, key, cells]</c>.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: a cell holds what its column
    /// cannot, or a relation beside the cells is not as they say.</exception>
    internal static KeyedFact Read(JsonElement row) => FaultOf(row) is { } relation
        ? throw Edited(KindOf(row), row[1], $"lacks a relation {relation}, or has one too many")
        : ReadCells(row);

    /// <summary>The fact of a row, whatever is wrong with relations beside its cells.</summary>
    /// <inheritdoc cref="Read(JsonElement)" path="/exception"/>
    internal static KeyedFact ReadCells(JsonElement row) => Read(KindOf(row), row[1], row[2]);

    /// <summary>The type of a relation that is not as the cells say; null when all are, or none was looked at.</summary>
    internal static string? FaultOf(JsonElement row)
    {
        var columns = KindOf(row).Columns.Count;
        return row[2].GetArrayLength() > columns ? row[2][columns].GetString() : null;
    }

    private static FactKind KindOf(JsonElement row) => FactKind.Find(row[0].GetString()!)!;

    private static KeyedFact Read(FactKind kind, JsonElement key, JsonElement row)
    {
        if (key.ValueKind is not JsonValueKind.String)
        {
            throw Edited(kind, key, $"has no text as its {GraphShape.KeyOf(kind)}");
        }

        var cells = new object?[kind.Columns.Count];
        foreach (var (index, cell) in row.EnumerateArray().Take(cells.Length).Index())
        {
            var column = kind.Columns[index];
            cells[index] = Cell(kind, key, column, cell);
            if (cells[index] is null && column.IsRequired)
            {
                throw Edited(kind, key, $"lacks its {NameOf(kind, column)}");
            }
        }

        return new KeyedFact(key.GetString()!, kind.Create(cells));
    }

    private static object? Cell(FactKind kind, JsonElement key, FactColumn column, JsonElement cell) =>
        GraphShape.RelationOf(kind, column) is { } relation
            ? relation.IsList ? Listed(cell) : Single(kind, key, column, cell)
            : cell.ValueKind is JsonValueKind.Null ? null : Value(kind, key, column, cell);

    private static string[]? Listed(JsonElement pairs) => pairs.GetArrayLength() == 0 ? null :
    [
        .. pairs.EnumerateArray()
            .Select(pair => (
                Place: pair[0].ValueKind is JsonValueKind.Number ? pair[0].GetInt64() : long.MaxValue,
                Id: pair[1].GetString()!))
            .OrderBy(pair => pair.Place).ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .Select(pair => pair.Id),
    ];

    private static string? Single(FactKind kind, JsonElement key, FactColumn column, JsonElement ids) =>
        ids.GetArrayLength() switch
        {
            0 => null,
            1 => ids[0].GetString(),
            var count => throw Edited(kind, key, $"has {count} relations {NameOf(kind, column)}; leave one"),
        };

    private static object Value(FactKind kind, JsonElement key, FactColumn column, JsonElement cell)
    {
        object? value = (column.Type, cell.ValueKind) switch
        {
            (FactColumnType.Integer, JsonValueKind.Number) => cell.TryGetInt32(out var number) ? (long)number : null,
            (FactColumnType.Number, JsonValueKind.String) => Number(cell.GetString()!),
            (FactColumnType.YesNo, JsonValueKind.True or JsonValueKind.False) => cell.GetBoolean(),
            (FactColumnType.TextList, JsonValueKind.Array) => Texts(cell),
            (FactColumnType.Enum, JsonValueKind.String) => Known(column, cell.GetString()!),
            (FactColumnType.Date, JsonValueKind.String) => Day(cell.GetString()!),
            (FactColumnType.Text, JsonValueKind.String) => cell.GetString(),
            _ => null,
        };
        return value ?? throw Edited(kind, key, $"holds {cell.GetRawText()} as its {NameOf(kind, column)}");
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    private static string[]? Texts(JsonElement cell) =>
        cell.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String)
            ? [.. cell.EnumerateArray().Select(item => item.GetString()!)]
            : null;

    private static string? Known(FactColumn column, string name) =>
        EnumName.All(column.EnumType!).ContainsKey(name) ? name : null;

    private static string? Day(string text) => PartialDate.TryParse(text, out _) ? text : null;

    private static string NameOf(FactKind kind, FactColumn column) =>
        GraphShape.RelationOf(kind, column)?.Type ?? GraphShape.PropertyOf(column);

    private static ChainMatchException Edited(FactKind kind, JsonElement key, string what) =>
        ChainMatchException.EditedByHand($"{kind.Name} {key.GetRawText()}", what);
}
