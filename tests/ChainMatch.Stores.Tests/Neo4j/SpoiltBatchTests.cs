using System.Collections.Concurrent;
using ChainMatch.Neo4j;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Imports of which a transaction fails while the next one is written.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class SpoiltBatchTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";
    private const string Written = "MATCH (e:Enterprise {employees: 2}) RETURN count(e)";
    private const int Spoilt = 4;

    private static readonly ImportLimits Whole = ImportLimits.Default with { RowsPerBatch = 100 };

    private readonly ScratchNeo4j _scratch = new(neo4j.Server);
    private readonly ConcurrentQueue<string> _batches = [];
    private readonly ConcurrentQueue<string> _refused = [];
    private readonly ManualResetEventSlim _isNextUnderWay = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deadlock_at_a_statement_is_tried_again(bool inBatches)
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var faults = new FaultyServer(request => Names(request, "E-m000450") && _refused.Count < 2 ? Refuse(request) : null);

        var result = await _scratch.ImportAsync(
            faults, Staged.Of(employees: 2), inBatches ? Staged.Limits : Whole, null, Token);

        Assert.Equal(2, _refused.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([new KindChanges("enterprise", 0, 0, Staged.Firms)], result.Kinds);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_deadlock_with_a_hand_that_takes_the_same_nodes_in_the_opposite_order_is_tried_again()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await _scratch.RunAsync("UNWIND range(1, 10000) AS number CREATE (:Note {number: number})", Token);
        await using var hand = await _scratch.BeginAsync(Token);
        await LockAsync(hand, "E-m000950");
        await hand.RunAsync(new("MATCH (n:Note) SET n.number = 0", new Dictionary<string, object?>()), _ => 0, Token);
        Task? locking = null;
        var watched = new FaultyServer(request =>
        {
            if (Names(request, "E-m000950") && Names(request, "employees") && !_batches.Contains(request.Transaction))
            {
                _batches.Enqueue(request.Transaction);
                locking ??= Task.Run(() => LockAndCommitAsync(hand, "E-m000050"), Token);
            }

            return null;
        });

        await _scratch.ImportAsync(watched, Staged.Of(employees: 2), Whole, null, Token);

        await locking!; // of two the server gives up the one with fewer locks, which is the import
        Assert.Equal(2, _batches.Count);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_deadlock_at_the_last_commit_is_tried_again()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var faults = new FaultyServer(request => request.IsCommit && _refused.IsEmpty ? Refuse(request) : null);

        await _scratch.ImportAsync(faults, Staged.Of(employees: 2), Whole, null, Token);

        Assert.Single(_refused);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_deadlock_at_the_commit_of_a_batch_is_tried_again_while_the_next_one_waits()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);

        await _scratch.ImportAsync(CommitSpoiltBy(Deadlock), Staged.Of(employees: 2), Staged.Limits, null, Token);

        Assert.Single(_refused);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_committed_is_told_and_takes_the_next_one_with_it()
    {
        const string code = "Neo.DatabaseError.Transaction.TransactionCommitFailed";
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);

        var failure = await Assert.ThrowsAsync<Neo4jException>(() => _scratch.ImportAsync(
            CommitSpoiltBy(code), Staged.Of(employees: 2), Staged.Limits, null, Token));
        var written = await _scratch.RunAsync(Written, Token);
        var open = await _scratch.RunAsync("SHOW TRANSACTIONS YIELD transactionId RETURN count(*)", Token);
        await _scratch.ImportAsync(Staged.Of(employees: 2), Staged.Limits, null, Token);

        Assert.Equal(code, failure.Neo4jCode);
        Assert.Single(_refused);
        Assert.True(_isNextUnderWay.IsSet);
        Assert.Equal([$"{Spoilt * Staged.Limits.RowsPerBatch}"], written);
        Assert.Equal(["1"], open);
        await AssertHoldsAsync(Staged.Of(employees: 2));
    }

    public async ValueTask DisposeAsync()
    {
        await _scratch.DisposeAsync();
        _isNextUnderWay.Dispose();
    }

    private static async Task LockAndCommitAsync(QueryTransaction hand, string key)
    {
        await LockAsync(hand, key);
        await hand.CommitAsync(Token);
    }

    private static async Task LockAsync(QueryTransaction hand, string key)
    {
        const string text = "MATCH (e:Enterprise {id: $id}) SET e.employees = 7";
        await hand.RunAsync(new(text, new Dictionary<string, object?> { ["id"] = key }), _ => 0, Token);
    }

    private static bool Names(SentRequest request, string key) => request.Body.Contains(key, StringComparison.Ordinal);

    /// <summary>A server where the commit of the fifth batch fails once, when the sixth has begun to write.</summary>
    private FaultyServer CommitSpoiltBy(string code) => new(request =>
    {
        if (Names(request, "E-m") && !_batches.Contains(request.Transaction))
        {
            _batches.Enqueue(request.Transaction);
        }

        if (_batches.Count > Spoilt + 1)
        {
            _isNextUnderWay.Set();
        }

        if (!request.IsCommit || _batches.ElementAtOrDefault(Spoilt) != request.Transaction)
        {
            return null;
        }

        _isNextUnderWay.Wait(TimeSpan.FromSeconds(30), Token);
        Refuse(request);
        return code;
    });

    private string Refuse(SentRequest request)
    {
        _refused.Enqueue(request.Transaction);
        return Deadlock;
    }

    private async Task AssertHoldsAsync(DataSet dataSet)
    {
        await using var store = _scratch.Open(TimeProvider.System);
        var info = await store.GetInfoAsync(Token);
        Assert.Equal((2, Staged.Firms), (info.Version, (await store.ReadChangesAsync(1, 0, int.MaxValue, Token)).Count));
        Assert.Equal(GraphState.Of(dataSet).Hashes().ToDictionary(), info.Hashes);
        Assert.Equal([$"{Staged.Firms}"], await _scratch.RunAsync(Written, Token));
    }
}
