using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;

namespace ChainMatch.Api.Transport;

/// <summary>Puts the transport together for a schema; it knows nothing of what the schema is about.</summary>
internal static partial class GraphQLTransport
{
    /// <summary>Registers the transport; <paramref name="configure"/> adds the schema.</summary>
    internal static IServiceCollection AddGraphQLTransport(
        this IServiceCollection services, TransportLimits limits, Action<IGraphQLBuilder> configure)
    {
        services.AddSingleton(limits);
        services.AddSingleton<GuardedExecution>();
        services.AddSingleton<RequestBody>();
        services.AddSingleton<Answer>();
        services.AddSingleton<GraphQLEndpoint>();
        return services.AddGraphQL(builder =>
        {
            builder.AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            builder.AddErrorInfoProvider<ErrorInfoProvider>();
            builder.AddUnhandledExceptionHandler(Log);
            configure(builder);
        });
    }

    /// <summary>Serves the schema at a path.</summary>
    internal static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return routes.Map(path, endpoint.HandleAsync);
    }

    private static void Log(UnhandledExceptionContext context)
    {
        if (context.Exception is not (ExecutionError or OperationCanceledException))
        {
            var logger = context.ExecutionOptions.RequestServices!
                .GetRequiredService<ILoggerFactory>()
                .CreateLogger("ChainMatch.Api");
            LogFailure(logger, context.OriginalException, string.Join('.', context.FieldContext?.Path ?? []));
        }
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "A request failed at '{Path}'.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string path);
}
