using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChainMatch.Hosting;
using ChainMatch.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ChainMatch.Api.Tests.PingliangApi))]

namespace ChainMatch.Api.Tests;

/// <summary>
/// The whole interface over the real data set in an embedded store, served in memory; shared by all tests.
/// </summary>
public sealed class PingliangApi : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chainmatch-api-");
    private WebApplication? _app;

    internal HttpClient Client { get; private set; } = null!;

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = Build(_folder.FullName);
        var importer = Services.GetRequiredService<SeedImporter>();
        var checkedSeeds = await importer.CheckAsync(Repository.Seeds, progress: null, CancellationToken.None);
        await importer.ImportAsync(checkedSeeds.DataSet!, ImportMode.Write, progress: null, CancellationToken.None);
        await _app.StartAsync(CancellationToken.None);
        Client = _app.GetTestClient();
    }

    internal static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddChainMatch(new() { Store = StoreAddress.Parse(Path.Combine(folder, "store.db")) });
        builder.Services.AddChainMatchApi();
        return builder.Build().MapChainMatchApi();
    }

    /// <summary>The data of an answer without errors.</summary>
    internal async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>The first error of an answer: its code and message.</summary>
    internal async Task<(string Code, string Message)> ErrorAsync(string query, object? variables = null)
    {
        var error = (await AnswerAsync(query, variables))["errors"]![0]!;
        return (error["extensions"]!["code"]!.GetValue<string>(), error["message"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonNode> AnswerAsync(string query, object? variables)
    {
        var token = TestContext.Current.CancellationToken;
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables }, token);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(token))!;
    }
}
