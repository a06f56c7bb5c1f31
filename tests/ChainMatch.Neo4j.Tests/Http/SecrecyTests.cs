using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>Who asks, whom we trust, and what nobody may read.</summary>
public sealed class SecrecyTests
{
    private readonly WrittenLog _log = new();

    [Fact]
    public async Task A_token_is_sent_instead_of_user_and_password()
    {
        await using var server = new StubServer(_ => StubReply.One);
        await using var named = Ask.Client(server.Connection, _log);
        await using var bearer = Ask.Client(server.Connection with { BearerToken = "t0ken" }, _log);
        await using var nobody = Ask.Client(server.Connection with { User = null, Password = null }, _log);

        await named.ReadAsync("RETURN 1");
        await bearer.ReadAsync("RETURN 1");
        await nobody.ReadAsync("RETURN 1");

        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("someone:hidden-word"));
        Assert.Equal(
            [$"Basic {basic}", "Bearer t0ken", "-"],
            server.Requests.Select(request => request.Headers.GetValueOrDefault("Authorization", "-")));
    }

    [Theory]
    [InlineData("someone", null, "no password was given")]
    [InlineData("someone", "", "no password was given")]
    [InlineData(null, "hidden-word", "no user was given")]
    [InlineData(null, null, "neither user nor password was given")]
    public async Task Who_gave_no_password_is_told_so_and_none_is_sent(string? user, string? password, string words)
    {
        await using var server = new StubServer(
            _ => StubReply.Error("Neo.ClientError.Security.Unauthorized", "401 Unauthorized"));
        await using var client = Ask.Client(server.Connection with { User = user, Password = password }, _log);

        var error = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("RETURN 1"));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("CHAINMATCH__Neo4j__Password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", server.Requests.Single().Headers.Keys);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_and_the_way_out_is_told()
    {
        using var certificate = SelfMade();
        await using var server = new StubServer(_ => StubReply.One, certificate);
        await using var client = Ask.Client(server.Connection, _log);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));

        Assert.Equal((ErrorCode.StoreUnavailable, false), (error.Code, error.IsTransient));
        Assert.Contains("SSL_CERT_FILE", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_trusted_certificate_is_asked_over_TLS()
    {
        using var certificate = SelfMade();
        await using var server = new StubServer(_ => StubReply.One, certificate);
        var handler = Endpoint.CreateHandler(server.Connection);
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        };
        await using var client = Ask.Client(server.Connection, _log, handler);

        Assert.Equal(["[1]"], await client.ReadAsync("RETURN 1"));
    }

    [Fact]
    public async Task No_failure_and_no_log_shows_a_secret()
    {
        var replies = new Queue<StubReply>(
        [
            StubReply.Error("Neo.ClientError.Security.Unauthorized", "401 Unauthorized"),
            StubReply.Cut("{"),
            StubReply.Of("502 Bad Gateway", "text/html", "<html>"),
            StubReply.Silent(""),
        ]);
        await using var server = new StubServer(_ => replies.Dequeue());
        var silence = TimeSpan.FromMilliseconds(300);
        var connection = server.Connection with { SilenceTimeout = silence, BearerToken = "t0ken" };
        await using var client = Ask.Client(connection, _log);
        List<string> words = [];

        while (replies.Count > 0)
        {
            var error = await Assert.ThrowsAnyAsync<ChainMatchException>(() => client.WriteAsync("CREATE (:Thing)"));
            words.Add(error.ToString());
        }

        Assert.Equal(4, words.Count);
        Assert.All(words.Concat(_log.Lines), NoSecret);
    }

    [Fact]
    public async Task A_proxy_that_refuses_is_told_without_its_password()
    {
        using var certificate = SelfMade();
        await using var proxy = new StubServer(
            _ => StubReply.Of("407 Proxy Authentication Required", "text/plain", "", "Proxy-Authenticate: Basic\r\n"));
        var connection = proxy.Connection with { Address = new Uri("https://graph.example:7473") };
        var handler = Endpoint.CreateHandler(connection);
        var address = new UriBuilder(proxy.Connection.Address) { UserName = "p", Password = "hidden-word" };
        handler.Proxy = new WebProxy(address.Uri);
        await using var client = Ask.Client(connection, _log, handler);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => client.ReadAsync("RETURN 1"));

        Assert.Contains("proxy", error.Message, StringComparison.Ordinal);
        Assert.All([error.ToString(), .. _log.Lines], NoSecret);
    }

    private static void NoSecret(string text)
    {
        string[] secrets =
            ["hidden-word", "t0ken", Convert.ToBase64String(Encoding.UTF8.GetBytes("someone:hidden-word"))];
        Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
    }

    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
