using System.Diagnostics;
using GraphQL;

namespace ChainMatch.Api.Transport;

/// <summary>GraphQL over HTTP: one POST, one answer.</summary>
internal sealed class GraphQLEndpoint(GuardedExecution execution, RequestBody body, Answer answer)
{
    /// <summary>The name of the span around each request; errors name its trace id.</summary>
    internal const string Span = "graphql.request";

    internal async Task HandleAsync(HttpContext http)
    {
        using var span = new Activity(Span).Start();
        var cancellationToken = http.RequestAborted;
        var media = AnswerMedia.Json;
        try
        {
            media = AnswerMedia.For(http.Request.Headers.Accept);
            var result = await ExecuteAsync(http, cancellationToken);
            await answer.WriteAsync(http, media, result, cancellationToken);
        }
        catch (ExecutionError fault)
        {
            await answer.WriteAsync(http, media, new ExecutionResult(fault), cancellationToken);
        }
        catch (BadHttpRequestException error)
        {
            var fault = new RequestFault(error.StatusCode, "The request is malformed.");
            await answer.WriteAsync(http, media, new ExecutionResult(fault), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client has left; there is nobody to answer.
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            throw new RequestFault(
                StatusCodes.Status405MethodNotAllowed, $"{http.Request.Method} is not supported; use POST.");
        }

        var request = await body.ReadAsync(http.Request, cancellationToken);
        return await execution.ExecuteAsync(request, http.RequestServices, cancellationToken);
    }
}
