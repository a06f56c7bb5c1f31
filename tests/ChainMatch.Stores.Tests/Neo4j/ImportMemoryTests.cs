using System.Collections.Concurrent;
using ChainMatch.Neo4j;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Imports into a server that has too little memory for them.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class ImportMemoryTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private const string Pool = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    private static readonly ImportLimits Limits = ImportLimits.Default with { RowsPerBatch = 100 };

    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Pool)]
    [InlineData("Neo.ClientError.General.TransactionOutOfMemoryError")]
    [InlineData("Neo.TransientError.General.OutOfMemoryError")]
    public async Task What_does_not_fit_one_transaction_is_written_in_batches(string code)
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var (faults, refused) = ServerThatHolds(characters: 60_000, code);

        var result = await _scratch.ImportAsync(faults, Staged.Of(employees: 2), Limits, null, Token);

        Assert.Single(refused);
        Assert.Contains(code, Assert.Single(_scratch.Notices), StringComparison.Ordinal);
        Assert.Equal((2, 1), (result.Version, result.PreviousVersion));
        Assert.Equal([new KindChanges("enterprise", 0, 0, Staged.Firms)], result.Kinds);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_commit_that_does_not_fit_leaves_the_lease_and_goes_on_in_batches()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var limits = Limits with { Lease = TimeSpan.FromSeconds(1), Renewal = TimeSpan.FromSeconds(0.2) };
        var isRefused = false;
        var faults = new FaultyServer(request => request.IsCommit && !isRefused && (isRefused = true) ? Pool : null);
        string? lease = null;
        var progress = new SynchronousProgress(_ =>
        {
            if (isRefused && lease is null)
            {
                Thread.Sleep(limits.Lease * 1.5);
                const string left = "MATCH (s:Store) RETURN s.leaseUntil > timestamp() AND s.committing IS NULL";
                lease = _scratch.RunAsync(left, Token).GetAwaiter().GetResult()[0];
            }
        });

        await _scratch.ImportAsync(faults, Staged.Of(employees: 2), limits, progress, Token);

        Assert.Equal("True", lease);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_batch_that_does_not_fit_ends_with_the_setting_to_raise_and_the_command_to_go_on()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var (faults, refused) = ServerThatHolds(characters: 5_000, Pool);

        var failure = await Assert.ThrowsAsync<Neo4jException>(
            () => _scratch.ImportAsync(faults, Staged.Of(employees: 2), Limits, null, Token));
        var again = await _scratch.ImportAsync(Staged.Of(employees: 2), Limits, null, Token);

        Assert.Equal(2, refused.Count);
        Assert.Equal((ErrorCode.StoreUnavailable, false), (failure.Code, failure.IsTransient));
        Assert.Contains("server.memory.heap.max_size", failure.Message, StringComparison.Ordinal);
        Assert.Contains("dbms.memory.transaction.total.max", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"seed import DIR --store {_scratch.Connection}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, again.Version);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    /// <summary>A server that refuses what sends more in one transaction, and which transactions it refused.</summary>
    private static (FaultyServer Faults, IReadOnlyCollection<string> Refused) ServerThatHolds(int characters, string code)
    {
        var held = new ConcurrentDictionary<string, int>();
        var refused = new ConcurrentQueue<string>();
        var faults = new FaultyServer(request =>
        {
            var size = request.Body.Length;
            if (held.AddOrUpdate(request.Transaction, size, (_, sum) => sum + size) <= characters)
            {
                return null;
            }

            refused.Enqueue(request.Transaction);
            return code;
        });
        return (faults, refused);
    }

    private async Task AssertHoldsAsync(DataSet dataSet)
    {
        await using var store = _scratch.Open(TimeProvider.System);
        Assert.Equal(GraphState.Of(dataSet).Hashes().ToDictionary(), (await store.GetInfoAsync(Token)).Hashes);
        var log = await store.ReadChangesAsync(1, 0, int.MaxValue, Token);
        Assert.Equal(Staged.Firms, log.Count);
        Assert.All(log, entry => Assert.Equal(("employees", "1", "2"), (entry.Field, entry.Old, entry.New)));
        Assert.Equal(
            ["[\"dataSet\",\"hash\",\"hashes\",\"id\",\"kinds\",\"schema\",\"version\"]"],
            await _scratch.RunAsync("MATCH (s:Store) UNWIND keys(s) AS k WITH k ORDER BY k RETURN collect(k)", Token));
    }
}
