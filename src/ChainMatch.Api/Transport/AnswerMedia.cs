using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ChainMatch.Api.Transport;

/// <summary>The media types of an answer, and which of them a client wants.</summary>
internal static class AnswerMedia
{
    internal const string Json = "application/json";
    internal const string GraphQLJson = "application/graphql-response+json";

    /// <summary>
    /// The best type that the client accepts. No header, ties and wildcards give <see cref="Json"/>, as the
    /// specification has it for clients that are older than <see cref="GraphQLJson"/>.
    /// </summary>
    /// <exception cref="RequestFault">Nothing fits, or the header is malformed.</exception>
    internal static string For(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted))
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, $"The Accept header '{accept}' is malformed.");
        }

        var best = wanted
            .Where(type => IsUtf8(type) && type.Quality is not 0 && RankOf(type) > 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .ThenByDescending(RankOf)
            .FirstOrDefault();
        return best switch
        {
            null => throw new RequestFault(
                StatusCodes.Status406NotAcceptable, $"'{accept}' is not served; accept {GraphQLJson} or {Json}."),
            _ when RankOf(best) is 4 => GraphQLJson,
            _ => Json,
        };
    }

    private static int RankOf(MediaTypeHeaderValue type) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        GraphQLJson => 4,
        Json => 3,
        "application/*" => 2,
        "*/*" => 1,
        _ => 0,
    };

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
