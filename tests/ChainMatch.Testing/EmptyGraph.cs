using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ChainMatch.Testing;

/// <summary>Empties a database, by means of its own so that what is tested does not clear up after itself.</summary>
internal sealed class EmptyGraph(Uri url, string database, string user, string password)
{
    internal async Task MakeAsync(CancellationToken cancellationToken)
    {
        await RemoveNodesAsync(cancellationToken);
        using var http = Client();
        foreach (var name in await RunAsync(http, "SHOW CONSTRAINTS YIELD name", cancellationToken))
        {
            await RunAsync(http, $"DROP CONSTRAINT `{name}`", cancellationToken);
        }

        const string indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
        foreach (var name in await RunAsync(http, indexes, cancellationToken))
        {
            await RunAsync(http, $"DROP INDEX `{name}`", cancellationToken);
        }
    }

    internal async Task RemoveNodesAsync(CancellationToken cancellationToken)
    {
        using var http = Client();
        await RunAsync(
            http, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS", cancellationToken);
    }

    /// <summary>Runs a statement and says how many rows it gave.</summary>
    internal async Task<int> CountRowsAsync(string statement, CancellationToken cancellationToken)
    {
        using var http = Client();
        return (await RowsAsync(http, statement, cancellationToken)).Count;
    }

    private HttpClient Client()
    {
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        return new HttpClient
        {
            BaseAddress = url,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", secret) },
        };
    }

    private async Task<List<string>> RunAsync(HttpClient http, string statement, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(http, statement, cancellationToken)).Select(row => row[0].GetString()!)];

    private async Task<List<JsonElement>> RowsAsync(
        HttpClient http, string statement, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync($"db/{database}/query/v2", new { statement }, cancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return body.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"'{statement}' failed: {errors}")
            : [.. body.GetProperty("data").GetProperty("values").EnumerateArray()];
    }
}
