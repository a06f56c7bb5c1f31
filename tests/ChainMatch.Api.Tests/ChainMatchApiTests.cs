using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChainMatch.Storage;
using Microsoft.AspNetCore.TestHost;

namespace ChainMatch.Api.Tests;

public sealed class ChainMatchApiTests(PingliangApi api)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://10.1.2.3:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://example.org:5080")]
    public void Without_accounts_an_address_that_is_open_to_others_is_refused(string address)
    {
        var error = Assert.Throws<ChainMatchException>(() => LoopbackOnly.Check(["http://localhost:1", address]));

        Assert.Equal(ErrorCode.Refused, error.Code);
        Assert.Contains(address, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://localhost:5081")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:0")]
    public void This_machine_is_served(string address) => LoopbackOnly.Check([address]);

    [Fact]
    public async Task A_page_of_another_name_that_was_rebound_to_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ store { version } }" }),
        };
        request.Headers.Host = "evil.example.org";

        using var response = await api.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task It_is_healthy_while_the_store_answers()
    {
        using var response = await api.Client.GetAsync("/health", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Matches("^default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task An_empty_store_is_not_ready_and_says_how_to_fill_it()
    {
        var folder = Directory.CreateTempSubdirectory("chainmatch-api-");
        await using var app = PingliangApi.Build(folder.FullName);
        await app.StartAsync(Token);
        using var client = app.GetTestClient();

        using var health = await client.GetAsync("/health", Token);
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ chains { code } }" }, Token);

        var error = (await answer.Content.ReadFromJsonAsync<JsonNode>(Token))!["errors"]![0]!;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal("STORE_UNAVAILABLE", error["extensions"]!["code"]!.GetValue<string>());
        Assert.Contains("seed import", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
