using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChainMatch.Api.Transport;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Api.Tests.Transport;

/// <summary>The transport over <see cref="SampleQuery"/>, in memory.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TransportHost(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    internal HttpClient Client { get; }

    internal OwnerLoader Owners => _app.Services.GetRequiredService<OwnerLoader>();

    internal static async Task<TransportHost> StartAsync(TransportLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<OwnerLoader>();
        builder.Services.AddGraphQLTransport(
            limits ?? new TransportLimits(), graphQL => graphQL.AddAutoSchema<SampleQuery>());
        var app = builder.Build();
        app.MapGraphQL("/graphql");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TransportHost(app);
    }

    internal Task<HttpResponseMessage> PostAsync(object request, string? accept = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(request) };
        if (accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Client.SendAsync(message, TestContext.Current.CancellationToken);
    }

    internal async Task<JsonObject> AskAsync(string query, object? variables = null)
    {
        using var response = await PostAsync(new { query, variables });
        return await BodyOf(response);
    }

    internal static async Task<JsonObject> BodyOf(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    internal static string? CodeOf(JsonObject answer) =>
        answer["errors"]?[0]?["extensions"]?["code"]?.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
