using Xunit;

namespace ChainMatch.Testing;

/// <summary>
/// A real Neo4j for tests, with one database and whatever the last test left in it. Tests that share one run one after
/// the other: put them in one xunit collection around a <see cref="Neo4jFixture"/>.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private const string Variable = "CHAINMATCH_TEST_NEO4J";

    private readonly LocalNeo4j? _local;
    private readonly FileStream? _turn;

    private Neo4jServer(Uri url, string user, string password, LocalNeo4j? local, FileStream? turn)
    {
        Url = url;
        User = user;
        Password = password;
        _local = local;
        _turn = turn;
    }

    /// <summary>Where it answers, such as <c>http://127.0.0.1:7474</c>.</summary>
    public Uri Url { get; }

    public string User { get; }

    public string Password { get; }

    /// <summary>The only database that a Community server has.</summary>
    public string Database { get; } = "neo4j";

    /// <summary>Whether there is a server to run tests against.</summary>
    public static bool IsThere => OwnServer is not null || (LocalNeo4j.Script is not null && LocalNeo4j.HasJava);

    private static string? OwnServer => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Skips the running test when there is no server to run it against, saying what to set.</summary>
    public static void SkipWhenAbsent()
    {
        const string advice = $"set {Variable}=http://user:password@host:port to a server whose data may go";
        if (OwnServer is null)
        {
            Assert.SkipWhen(
                LocalNeo4j.Script is null, $"There is no ../shared/neo4j: set CHAINMATCH_SHARED, or {advice}.");
            Assert.SkipUnless(LocalNeo4j.HasJava, $"There is no java: install a Java 17 runtime, or {advice}.");
        }
    }

    /// <summary>Starts a server with an empty graph, or clears and takes the one that the environment names.</summary>
    public static async Task<Neo4jServer> StartAsync(CancellationToken cancellationToken)
    {
        SkipWhenAbsent();
        if (OwnServer is not { } own)
        {
            var local = await LocalNeo4j.StartAsync(cancellationToken);
            return new Neo4jServer(local.Url, LocalNeo4j.User, LocalNeo4j.Password, local, turn: null);
        }

        var address = new Uri(own);
        string[] names = [.. address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];
        var url = new Uri(address.GetLeftPart(UriPartial.Scheme) + address.Authority);
        var turn = await OneAtATimeAsync(cancellationToken);
        var server = new Neo4jServer(url, names[0], names[^1], local: null, turn);
        await server.ClearAsync(cancellationToken);
        return server;
    }

    /// <summary>Deletes every node, relation, constraint and index.</summary>
    public Task ClearAsync(CancellationToken cancellationToken) =>
        new EmptyGraph(Url, Database, User, Password).MakeAsync(cancellationToken);

    /// <summary>Deletes every node and relation and leaves constraints and indexes, which is fast.</summary>
    public Task RemoveNodesAsync(CancellationToken cancellationToken) =>
        new EmptyGraph(Url, Database, User, Password).RemoveNodesAsync(cancellationToken);

    /// <summary>Runs a statement as a hand in the database would, and says how many rows it gave.</summary>
    public Task<int> CountRowsAsync(string statement, CancellationToken cancellationToken) =>
        new EmptyGraph(Url, Database, User, Password).CountRowsAsync(statement, cancellationToken);

    /// <summary>Ends the server by SIGKILL, whatever it is doing. Skips on a server that is not ours to kill.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => Ours.StopAsync(cancellationToken);

    /// <summary>Starts it again at the same address with the same data, after killing it when it still runs.</summary>
    public Task RestartAsync(CancellationToken cancellationToken) => Ours.RestartAsync([], cancellationToken);

    /// <summary>Starts it again so that it refuses every write. <see cref="RestartAsync"/> ends that.</summary>
    public Task RestartReadOnlyAsync(CancellationToken cancellationToken) =>
        Ours.RestartAsync(["--read-only"], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }

        if (_turn is not null)
        {
            await _turn.DisposeAsync();
        }
    }

    private LocalNeo4j Ours
    {
        get
        {
            Assert.SkipWhen(_local is null, $"Unset {Variable}: this test kills its server, so it must be its own.");
            return _local;
        }
    }

    // Test programs run side by side, and a server of one's own has a single graph for all of them.
    private static async Task<FileStream> OneAtATimeAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), "chainmatch-test-neo4j.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }
}
