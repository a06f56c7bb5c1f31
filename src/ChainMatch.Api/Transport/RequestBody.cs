using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Reads a GraphQL request from the body of a POST, strictly. Only <c>application/json</c> is taken: a page of another
/// site cannot send that type without a preflight, so this check is also the protection against forged requests.
/// </summary>
internal sealed class RequestBody(TransportLimits limits, IGraphQLTextSerializer serializer)
{
    /// <exception cref="RequestFault">The body is not such a request.</exception>
    internal async Task<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        CheckMediaType(request.ContentType);
        CheckLength(request.ContentLength ?? 0);
        var read = await request.BodyReader.ReadAtLeastAsync(limits.BodyBytes + 1, cancellationToken);
        try
        {
            CheckLength(read.Buffer.Length);
            return Parse(read.Buffer);
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private GraphQLRequest Parse(ReadOnlySequence<byte> body)
    {
        var options = new JsonDocumentOptions { MaxDepth = limits.JsonDepth, AllowDuplicateProperties = false };
        try
        {
            using var json = JsonDocument.Parse(body, options);
            return RequestOf(json.RootElement);
        }
        catch (JsonException error)
        {
            throw Bad($"The request body is not valid JSON: {error.Message}");
        }
        catch (InvalidOperationException)
        {
            throw Bad("The request body holds a text that is no Unicode, such as half a surrogate pair.");
        }
    }

    private GraphQLRequest RequestOf(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            throw Bad(body.ValueKind is JsonValueKind.Array
                ? "Batches are not supported; send one JSON object per request."
                : "The request body must be a JSON object with the member 'query'.");
        }

        var request = new GraphQLRequest
        {
            Query = Text(body, "query"),
            OperationName = Text(body, "operationName") is { Length: > 0 } name ? name : null,
            Variables = Map(body, "variables"),
            Extensions = Map(body, "extensions"),
        };
        return request.Query is { Length: > 0 }
            ? request
            : throw Bad("The member 'query' is missing; put the document in it.");
    }

    private static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Bad($"The member '{name}' must be a string."),
    };

    private Inputs? Map(JsonElement body, string name)
    {
        if (Member(body, name) is not { } map)
        {
            return null;
        }

        if (map.ValueKind is not JsonValueKind.Object)
        {
            throw Bad($"The member '{name}' must be an object.");
        }

        var count = Count(map);
        return count <= limits.VariableValues
            ? serializer.ReadNode<Inputs>(map)
            : throw DocumentParser.Refusal($"'{name}' holds {count} values; {limits.VariableValues} are allowed.");
    }

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static int Count(JsonElement value) => 1 + value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Sum(member => Count(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Count),
        _ => 0,
    };

    private static void CheckMediaType(string? contentType)
    {
        var isJson = MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(AnswerMedia.Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
        {
            throw new RequestFault(
                StatusCodes.Status415UnsupportedMediaType,
                $"The content type '{contentType}' is not supported; send application/json in UTF-8.");
        }
    }

    private void CheckLength(long length)
    {
        if (length > limits.BodyBytes)
        {
            throw new RequestFault(
                StatusCodes.Status413PayloadTooLarge, $"The request body is larger than {limits.BodyBytes} bytes.");
        }
    }

    private static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
