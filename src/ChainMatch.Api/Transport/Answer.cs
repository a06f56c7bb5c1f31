using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;

namespace ChainMatch.Api.Transport;

/// <summary>Writes a result as an HTTP answer: status, headers, JSON.</summary>
internal sealed class Answer(TransportLimits limits, IGraphQLSerializer serializer)
{
    /// <summary>Writes it; nothing is sent of a result that cannot be written whole.</summary>
    internal async Task WriteAsync(
        HttpContext http, string media, ExecutionResult result, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await serializer.WriteAsync(content, Capped(result), cancellationToken);

        var response = http.Response;
        response.StatusCode = StatusOf(result, media);
        response.ContentType = $"{media}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = HeaderNames.Accept;
        if (response.StatusCode is StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), cancellationToken);
        }
    }

    /// <summary>
    /// Whatever the media type, a fault of the request has its own status; a document that cannot be executed is an
    /// error to clients that know <see cref="AnswerMedia.GraphQLJson"/>, and 200 to older ones.
    /// </summary>
    private static int StatusOf(ExecutionResult result, string media) => result.Errors?.FirstOrDefault() switch
    {
        RequestFault fault => fault.Status,
        TimeoutError => StatusCodes.Status503ServiceUnavailable,
        _ when result.Executed || media is AnswerMedia.Json => StatusCodes.Status200OK,
        _ => StatusCodes.Status400BadRequest,
    };

    private ExecutionResult Capped(ExecutionResult result)
    {
        if (result.Errors is { } errors && errors.Count > limits.Errors)
        {
            var first = errors.Take(limits.Errors).ToArray();
            result.Errors = [.. first];
        }

        return result;
    }
}
