using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

public sealed class ServeTests(PingliangStore pingliang)
{
    private const string Targets = """
        { targets(segment: "CATT-M05", first: 100) {
            edges { node { rank grade enterprise { id } score rawScore contributions { feature contribution } } } } }
        """;

    private const string Gaps = """
        { gaps(all: true, first: 300) { edges { node { id state list severity priority rank } } } }
        """;

    [Theory]
    [InlineData(Targets, "match", "CATT-M05", "--all-grades", "--top", "100")]
    [InlineData(Gaps, "gaps", "--all")]
    public async Task The_program_and_the_server_give_the_same_figures(string query, params string[] arguments)
    {
        var printed = (await pingliang.RunAsync([.. arguments, "--format", "json"])).Json.GetProperty("items");
        using var server = Start();

        var served = await AskAsync(await AddressAsync(server), query);
        var exitCode = await StopAsync(server);

        var nodes = served.EnumerateObject().Single().Value.GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("node")).ToList();
        Assert.True(nodes.Count > 10, $"{nodes.Count} rows");
        Assert.Equal(nodes.Count, printed.GetArrayLength());
        Assert.All(nodes.Zip(printed.EnumerateArray()), pair => AssertHolds(pair.Second, pair.First));
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task Listening_to_other_machines_is_refused(string url)
    {
        var run = await pingliang.RunAsync("serve", "--urls", url);

        Assert.Equal(7, run.ExitCode);
        Assert.StartsWith("error: ", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_cannot_open_the_server_to_other_machines()
    {
        var program = new ChainMatchProgram(Path.GetTempPath());
        program.Environment["Kestrel__Endpoints__Open__Url"] = "http://0.0.0.0:0";
        using var server = program.Start("serve", "--urls", "http://127.0.0.1:0", "--store", pingliang.Address);

        var address = await AddressAsync(server);
        await StopAsync(server);

        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
    }

    // Whatever the server gave, the program printed too, to the last digit.
    private static void AssertHolds(JsonElement printed, JsonElement served)
    {
        switch (served.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.All(served.EnumerateObject(), member =>
                    AssertHolds(printed.GetProperty(member.Name), member.Value));
                break;
            case JsonValueKind.Array:
                Assert.Equal(served.GetArrayLength(), printed.GetArrayLength());
                Assert.All(served.EnumerateArray().Zip(printed.EnumerateArray()), pair =>
                    AssertHolds(pair.Second, pair.First));
                break;
            default:
                Assert.Equal(served.GetRawText(), printed.GetRawText());
                break;
        }
    }

    private Process Start() => new ChainMatchProgram(Path.GetTempPath())
        .Start("serve", "--urls", "http://127.0.0.1:0", "--store", pingliang.Address);

    private static async Task<string> AddressAsync(Process server)
    {
        var line = await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        return line!.Split(' ')[1];
    }

    private static async Task<JsonElement> AskAsync(string address, string query)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(address, new { query }, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return json.TryGetProperty("data", out var data) ? data : throw new InvalidOperationException(json.ToString());
    }

    private static async Task<int> StopAsync(Process server)
    {
        using var kill = Process.Start("kill", ["-INT", server.Id.ToString(CultureInfo.InvariantCulture)]);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        return server.ExitCode;
    }
}
