using System.Net;
using System.Text;

namespace ChainMatch.Api.Tests.Transport;

public sealed class HttpTests
{
    private const string GraphQLJson = "application/graphql-response+json";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(GraphQLJson, GraphQLJson)]
    [InlineData("application/json, " + GraphQLJson, GraphQLJson)]
    [InlineData("application/json;q=0.9, " + GraphQLJson + ";q=0.5", "application/json")]
    [InlineData(GraphQLJson + ";charset=utf-8, text/html", GraphQLJson)]
    public async Task The_answer_has_the_type_that_the_client_likes_best(string? accept, string expected)
    {
        await using var host = await TransportHost.StartAsync();

        using var response = await host.PostAsync(new { query = "{ hello }" }, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("Hello, world", (await TransportHost.BodyOf(response))["data"]?["hello"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;charset=latin1")]
    public async Task A_client_that_takes_no_JSON_is_refused(string accept)
    {
        await using var host = await TransportHost.StartAsync();

        using var response = await host.PostAsync(new { query = "{ hello }" }, accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", TransportHost.CodeOf(await TransportHost.BodyOf(response)));
    }

    [Theory]
    [InlineData("{ hello")]
    [InlineData("{ nothing }")]
    [InlineData("query($id: ID!) { item(id: $id) { id } }")]
    [InlineData("query A { hello } query B { hello }")]
    public async Task A_document_that_cannot_run_is_400_only_to_clients_of_today(string query)
    {
        await using var host = await TransportHost.StartAsync();

        using var today = await host.PostAsync(new { query }, GraphQLJson);
        using var before = await host.PostAsync(new { query }, "application/json");

        var answer = await TransportHost.BodyOf(today);
        Assert.Equal(HttpStatusCode.BadRequest, today.StatusCode);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("BAD_USER_INPUT", TransportHost.CodeOf(answer));
        Assert.False(answer.ContainsKey("data"));
    }

    [Theory]
    [InlineData("fails", "INTERNAL")]
    [InlineData("refuses", "NOT_FOUND")]
    public async Task A_field_that_fails_leaves_the_others(string field, string code)
    {
        await using var host = await TransportHost.StartAsync();

        using var response = await host.PostAsync(new { query = $"{{ hello {field} }}" }, GraphQLJson);

        var answer = await TransportHost.BodyOf(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Hello, world", answer["data"]?["hello"]?.GetValue<string>());
        Assert.Equal(code, TransportHost.CodeOf(answer));
        Assert.Equal(field, answer["errors"]?[0]?["path"]?[0]?.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_of_an_unexpected_exception_leaves_but_a_trace_id()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{ fails }");

        var error = answer["errors"]!.ToJsonString();
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("INVALID_OPERATION", error, StringComparison.Ordinal);
        Assert.Matches("\"traceId\":\"[0-9a-f]{32}\"", error);
    }

    [Theory]
    [InlineData("{ unwritable }")]
    [InlineData("{ items(first: 5000) { id } unwritable }")]
    public async Task A_result_that_cannot_be_written_is_an_error_of_ours_and_nothing_else(string query)
    {
        await using var host = await TransportHost.StartAsync();

        using var response = await host.PostAsync(new { query }, GraphQLJson);

        var answer = await TransportHost.BodyOf(response);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(GraphQLJson, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("INTERNAL", TransportHost.CodeOf(answer));
        Assert.Matches("\"traceId\":\"[0-9a-f]{32}\"", answer.ToJsonString());
        Assert.Null(answer["data"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""[{ "query": "{ hello }" }]""")]
    [InlineData("{}")]
    [InlineData("""{ "query": 7 }""")]
    [InlineData("""{ "query": "{ item(id: \"\ud800\") { id } }" }""")]
    [InlineData("""{ "query": "" }""")]
    [InlineData("""{ "query": "{ hello }", "query": "{ hello }" }""")]
    [InlineData("""{ "query": "{ hello }", "operationName": 7 }""")]
    [InlineData("""{ "query": "{ hello }", "variables": "x" }""")]
    [InlineData("""{ "query": "{ hello }", "variables": [] }""")]
    [InlineData("""{ "query": "{ hello }", "extensions": 7 }""")]
    public async Task A_body_that_is_no_request_is_refused(string body)
    {
        await using var host = await TransportHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await host.Client.PostAsync("/graphql", content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", TransportHost.CodeOf(await TransportHost.BodyOf(response)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Another_content_type_is_refused_for_it_needs_no_preflight(string type)
    {
        await using var host = await TransportHost.StartAsync();
        using var content = new StringContent("""{ "query": "{ hello }" }""");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        using var response = await host.Client.PostAsync("/graphql", content, Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_told_to_use_POST(string method)
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query={hello}");

        using var response = await host.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not(bool isChunked)
    {
        await using var host = await TransportHost.StartAsync();
        using var content = new StringContent(new string(' ', 300_000), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;

        using var response = await host.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        await using var host = await TransportHost.StartAsync(new() { Time = TimeSpan.FromMilliseconds(50) });

        using var response = await host.PostAsync(new { query = "{ slow }" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("TIMEOUT", TransportHost.CodeOf(await TransportHost.BodyOf(response)));
    }

    [Fact]
    public async Task Chinese_text_is_not_escaped()
    {
        await using var host = await TransportHost.StartAsync();

        using var response = await host.PostAsync(new { query = "{ hello(name: \"平凉\") }" });

        Assert.Contains("Hello, 平凉", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
