using System.Security.Cryptography;
using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// The right to write, kept on the node Store for a minute and renewed while work goes on, by the clock of the server.
/// Who dies with it blocks others no longer than that.
/// </summary>
internal sealed class WriterLease : IAsyncDisposable
{
    private const string Take = """
        MERGE (s:Store {id: 'chainmatch'})
        ON CREATE SET s.schema = $schema, s.version = 0
        SET s.id = 'chainmatch'
        WITH s, coalesce(s.leaseUntil, 0) <= timestamp() OR s.writer = $writer AS isFree
        SET s.writer = CASE WHEN isFree THEN $writer ELSE s.writer END,
          s.leaseUntil = CASE WHEN isFree THEN timestamp() + $milliseconds ELSE s.leaseUntil END
        RETURN isFree, toString(datetime({epochMillis: s.leaseUntil}))
        """;

    private const string Mine = "MATCH (s:Store {id: 'chainmatch', writer: $writer})\n";
    private const string Renew = Mine + "SET s.leaseUntil = timestamp() + $milliseconds RETURN 1";
    private const string GoOn = Mine + "SET s.leaseUntil = timestamp() + $milliseconds REMOVE s.committing RETURN 1";
    private const string Commit = Mine + "SET s.leaseUntil = timestamp() + $milliseconds, s.committing = true RETURN 1";
    private const string GiveBack = Mine + "REMOVE s.writer, s.leaseUntil, s.committing RETURN 1";
    private const string Look = Mine + "RETURN 1";

    private static readonly TimeSpan GiveBackTimeout = TimeSpan.FromSeconds(5);

    private readonly QueryApiClient _client;
    private readonly string _address;
    private readonly ImportLimits _limits;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end;
    private readonly Dictionary<string, object?> _parameters;
    private CancellationTokenSource _renewing;
    private Task _renewal = Task.CompletedTask;

    private WriterLease(
        QueryApiClient client,
        string address,
        ImportLimits limits,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        _time = time;
        _client = client;
        _address = address;
        _limits = limits;
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        _parameters = new()
        {
            ["writer"] = Writer,
            ["milliseconds"] = (long)limits.Lease.TotalMilliseconds,
            ["schema"] = StoreState.CurrentSchema,
        };
    }

    /// <summary>The name of this writer.</summary>
    internal string Writer { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Ends when the caller gives up, and when the lease is lost.</summary>
    internal CancellationToken Token => _end.Token;

    /// <summary>Whether another writer took the store over.</summary>
    internal bool IsLost { get; private set; }

    /// <summary>The failure that others write.</summary>
    internal ChainMatchException Lost => new(
        ErrorCode.StoreBusy,
        $"Another writer took the store {_address} over, for this one was silent for {_limits.Lease.TotalSeconds} s. "
        + "Import again when it is done.",
        isTransient: true);

    /// <summary>Takes the lease.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreBusy"/>: another writer has it.</exception>
    internal static async Task<WriterLease> TakeAsync(
        QueryApiClient client,
        string address,
        ImportLimits limits,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var lease = new WriterLease(client, address, limits, time, cancellationToken);
        var (isMine, until) = (await client.RunAsync(
            lease.Statement(Take),
            AccessMode.Write,
            row => (row[0].GetBoolean(), row[1].GetString()),
            cancellationToken))[0];
        if (!isMine)
        {
            lease._renewing.Dispose();
            lease._end.Dispose();
            throw new ChainMatchException(
                ErrorCode.StoreBusy,
                $"Another process writes the store {address}. Import again when it is done; should it have died, "
                + $"the store is free at {until}.",
                isTransient: true);
        }

        lease._renewal = lease.RenewAsync();
        return lease;
    }

    /// <summary>Tells readers to ask again, for a commit is near, which gives the lease back.</summary>
    internal async Task AnnounceCommitAsync()
    {
        await _renewing.CancelAsync(); // a renewal after the commit would find no lease and take it for lost
        await _renewal;
        if ((await RunAsync(Commit, Token)).Count == 0)
        {
            throw Lost;
        }
    }

    /// <summary>Takes the announcement of a commit back that failed, and renews the lease again.</summary>
    internal async Task GoOnAsync()
    {
        if (!_renewing.IsCancellationRequested || Token.IsCancellationRequested)
        {
            return;
        }

        if ((await RunAsync(GoOn, Token)).Count == 0)
        {
            throw Lost;
        }

        _renewing.Dispose();
        _renewing = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        _renewal = RenewAsync();
    }

    /// <summary>Throws when the lease is another's.</summary>
    internal async Task RequireAsync(QueryTransaction transaction)
    {
        if ((await transaction.RunAsync(Statement(Look), _ => 0, Token)).Count == 0)
        {
            throw Lost;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _renewing.CancelAsync();
        await _renewal;
        _renewing.Dispose();
        _end.Dispose();
        using var timeout = new CancellationTokenSource(GiveBackTimeout);
        try
        {
            await RunAsync(GiveBack, timeout.Token);
        }
        catch (Exception error) when (error is ChainMatchException or OperationCanceledException)
        {
            // It runs out by itself.
        }
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(_limits.Renewal, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_renewing.Token))
            {
                if (await IsTakenAsync())
                {
                    IsLost = true;
                    await _end.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The import is over.
        }
    }

    private async Task<bool> IsTakenAsync()
    {
        try
        {
            return (await RunAsync(Renew, _renewing.Token)).Count == 0;
        }
        catch (ChainMatchException)
        {
            return false; // the import itself meets the same failure; until it does, the next renewal may pass
        }
    }

    private Task<IReadOnlyList<int>> RunAsync(string text, CancellationToken cancellationToken) =>
        _client.RunAsync(Statement(text), AccessMode.Write, _ => 0, cancellationToken);

    private CypherStatement Statement(string text) => new(text, _parameters) { IsRepeatable = true };
}
