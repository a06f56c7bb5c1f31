using System.Diagnostics;
using GraphQL;

namespace ChainMatch.Api.Transport;

/// <summary>GraphQL over HTTP: one POST, one answer.</summary>
internal sealed partial class GraphQLEndpoint(
    GuardedExecution execution, RequestBody body, Answer answer, ILogger<GraphQLEndpoint> logger)
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
            (media, var result) = await FindAsync(http, cancellationToken);
            await answer.WriteAsync(http, media, result, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client has left; there is nobody to answer.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            LogFailure(logger, error);
            var fault = new RequestFault(
                StatusCodes.Status500InternalServerError, "The request failed.", ErrorCodes.Internal);
            await answer.WriteAsync(http, media, new ExecutionResult(fault), cancellationToken);
        }
    }

    [LoggerMessage(EventId = 5002, Level = LogLevel.Error, Message = "A request could not be answered.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private async Task<(string Media, ExecutionResult Result)> FindAsync(
        HttpContext http, CancellationToken cancellationToken)
    {
        var media = AnswerMedia.Json;
        try
        {
            media = AnswerMedia.For(http.Request.Headers.Accept);
            return (media, await ExecuteAsync(http, cancellationToken));
        }
        catch (ExecutionError fault)
        {
            return (media, new ExecutionResult(fault));
        }
        catch (BadHttpRequestException error)
        {
            return (media, new ExecutionResult(new RequestFault(error.StatusCode, "The request is malformed.")));
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
