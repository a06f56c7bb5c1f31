using ChainMatch.Api.Schema;
using ChainMatch.Api.Transport;
using ChainMatch.Storage;
using GraphQL;
using GraphQL.DI;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ChainMatch.Api;

/// <summary>The GraphQL interface: how a program registers it and serves it.</summary>
public static class ChainMatchApi
{
    /// <summary>Where GraphQL is served.</summary>
    public const string GraphQLPath = "/graphql";

    /// <summary>Where a supervisor asks whether the store answers: 200 when it does, 503 when not.</summary>
    public const string HealthPath = "/health";

    /// <summary>
    /// Registers the interface. The store and the stages of the pipeline come from
    /// <see cref="Hosting.ChainMatchServices.AddChainMatch"/>.
    /// </summary>
    public static IServiceCollection AddChainMatchApi(this IServiceCollection services) =>
        services.AddChainMatchApi(new TransportLimits());

    /// <summary>Registers the interface with limits of one's own.</summary>
    public static IServiceCollection AddChainMatchApi(this IServiceCollection services, TransportLimits limits)
    {
        services.AddGraphQLTransport(limits, AddSchema);
        services.AddScoped<StoreView>();
        services.AddScoped<SourceLoader>();
        services.AddScoped<EnterpriseLoader>();
        services.AddSingleton<GraphQLRunner>();
        services.AddHostedService<WarmUp>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [.. LoopbackOnly.HostNames]);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        return services;
    }

    /// <summary>Serves the interface: GraphQL, health, and the headers that keep browsers safe.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.Refused"/>: it would listen to other machines, which needs accounts.
    /// </exception>
    public static WebApplication MapChainMatchApi(this WebApplication app)
    {
        LoopbackOnly.Check([.. app.Urls, .. app.Configuration["urls"]?.Split(';') ?? []]);
        app.UseHostFiltering();
        app.Use(LoopbackOnly.GuardAsync);
        app.Use(SecurityHeaders.AddAsync);
        app.MapHealthChecks(HealthPath);
        app.MapGraphQL(GraphQLPath);
        return app;
    }

    private static void AddSchema(IGraphQLBuilder builder)
    {
        builder.AddSchema<ChainMatchSchema>();
        builder.AddAutoClrMappings();
        builder.AddGraphTypes(typeof(ChainMatchSchema).Assembly);
        builder.AddUnhandledExceptionHandler(DomainErrors.Translate);
    }
}
