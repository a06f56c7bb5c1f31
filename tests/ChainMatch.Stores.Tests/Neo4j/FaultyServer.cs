using System.Net;
using System.Text;
using System.Text.Json;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>A request within a transaction.</summary>
/// <param name="Transaction">The id of the transaction.</param>
/// <param name="IsCommit">Whether it commits.</param>
/// <param name="Body">What is sent.</param>
internal sealed record SentRequest(string Transaction, bool IsCommit, string Body);

/// <summary>
/// Stands before a real server, and answers some requests of transactions by a code instead, which rolls the transaction
/// back as the server would.
/// </summary>
/// <param name="fault">Says the code; null for the server's own answer.</param>
internal sealed class FaultyServer(Func<SentRequest, string?> fault) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.Split("/tx/");
        if (path.Length == 1 || request.Method == HttpMethod.Delete)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var transaction = path[1].Split('/')[0];
        if (fault(new(transaction, path[1].EndsWith("/commit", StringComparison.Ordinal), body)) is not { } code)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var rollBack = new HttpRequestMessage(HttpMethod.Delete, new Uri(request.RequestUri, $"{path[0]}/tx/{transaction}"));
        rollBack.Headers.Authorization = request.Headers.Authorization;
        using var _ = await base.SendAsync(rollBack, cancellationToken);
        var errors = JsonSerializer.Serialize(new { errors = new[] { new { code, message = "Forced." } } });
        return new(HttpStatusCode.BadRequest)
        {
            Content = new StringContent(errors, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }
}
