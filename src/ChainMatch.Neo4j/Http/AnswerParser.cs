using System.Text.Json;

namespace ChainMatch.Neo4j.Http;

/// <summary>
/// Finds the records and what surrounds them in the bytes of an answer, which may come in pieces of any size. Only
/// when <see cref="IsWhole"/> says so was it all.
/// </summary>
internal sealed class AnswerParser
{
    private JsonReaderState _state;
    private Place _place = Place.Start;
    private string? _property;

    private enum Place
    {
        Start,
        Top,
        Data,
        Values,
        End,
    }

    /// <summary>Whether the answer came to its end.</summary>
    internal bool IsWhole => _place == Place.End;

    /// <summary>Whether there was a part for records, be it empty.</summary>
    internal bool HasData { get; private set; }

    /// <summary>What the server reported; null when nothing failed.</summary>
    internal (string Code, string Message)? Error { get; private set; }

    /// <summary>The bookmarks of the transaction that ended with this answer.</summary>
    internal IReadOnlyList<string> Bookmarks { get; private set; } = [];

    /// <summary>The id of the explicit transaction; null in an answer without one.</summary>
    internal string? Transaction { get; private set; }

    /// <summary>Reads up to the end of the next record.</summary>
    /// <param name="bytes">What has come and was not used yet.</param>
    /// <param name="used">How many of the bytes need not be given again.</param>
    /// <param name="record">Where among the bytes the record is.</param>
    /// <returns>False when the bytes hold no further whole record.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal bool TryNext(ReadOnlyMemory<byte> bytes, out int used, out Range record)
    {
        var reader = new Utf8JsonReader(bytes.Span, isFinalBlock: false, _state);
        var found = false;
        record = default;
        while (!found && TryStep(ref reader, bytes, out found, out record))
        {
        }

        used = (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return found;
    }

    private bool TryStep(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes, out bool found, out Range record)
    {
        found = false;
        record = default;
        var before = reader;
        if (!reader.Read())
        {
            return false;
        }

        if (_property is not null)
        {
            return TryValue(ref reader, before, bytes);
        }

        if (_place == Place.Values && reader.TokenType == JsonTokenType.StartArray)
        {
            found = TryWhole(ref reader, before, out record);
            return found;
        }

        Move(reader);
        return true;
    }

    private void Move(in Utf8JsonReader reader)
    {
        switch (_place, reader.TokenType)
        {
            case (Place.Top or Place.Data, JsonTokenType.PropertyName):
                _property = reader.GetString();
                break;
            case (Place.Start, JsonTokenType.StartObject):
            case (Place.Data, JsonTokenType.EndObject):
                _place = Place.Top;
                break;
            case (Place.Values, JsonTokenType.EndArray):
                _place = Place.Data;
                break;
            case (Place.Top, JsonTokenType.EndObject):
                _place = Place.End;
                break;
            default:
                throw new JsonException($"A {reader.TokenType} stands where the answer of a statement has none.");
        }
    }

    private bool TryValue(ref Utf8JsonReader reader, in Utf8JsonReader before, ReadOnlyMemory<byte> bytes)
    {
        switch (_place, _property, reader.TokenType)
        {
            case (Place.Top, "data", JsonTokenType.StartObject):
                HasData = true;
                _place = Place.Data;
                break;
            case (Place.Data, "values", JsonTokenType.StartArray):
                _place = Place.Values;
                break;
            case (Place.Top, "errors" or "bookmarks" or "transaction", _):
                if (!TryWhole(ref reader, before, out var range))
                {
                    return false;
                }

                using (var value = JsonDocument.Parse(bytes[range]))
                {
                    Note(_property, value.RootElement);
                }

                break;
            default:
                if (!TryWhole(ref reader, before, out _))
                {
                    return false;
                }

                break;
        }

        _property = null;
        return true;
    }

    private void Note(string property, JsonElement value)
    {
        switch (property)
        {
            case "errors" when value.GetArrayLength() > 0:
                Error = (Text(value[0], "code"), Text(value[0], "message"));
                break;
            case "bookmarks":
                Bookmarks = [.. value.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
                break;
            case "transaction":
                Transaction = Text(value, "id");
                break;
        }
    }

    private static string Text(JsonElement value, string property) =>
        value.TryGetProperty(property, out var text) ? text.GetString() ?? "" : "";

    private static bool TryWhole(ref Utf8JsonReader reader, in Utf8JsonReader before, out Range range)
    {
        var start = (int)reader.TokenStartIndex;
        var isWhole = reader.TrySkip();
        range = isWhole ? start..(int)reader.BytesConsumed : default;
        if (!isWhole)
        {
            reader = before;
        }

        return isWhole;
    }
}
