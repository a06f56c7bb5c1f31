using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// An import in batches, each a transaction with its rows and their entries in the change log. A mark on the node Store
/// keeps readers off until the last. It compares with what is there, so after a break it goes on where it was.
/// </summary>
internal sealed class StagedImport(ImportWork work, int version, bool isResumed, bool rewrite)
{
    private const string Mark = """
        MATCH (s:Store {id: 'chainmatch', writer: $writer})
        SET s.importing = $dataSet, s.importingHash = $hash, s.importingVersion = $version, s.rewriting = $rewriting
        """;

    private readonly ChangeTally _written = new();

    private CancellationToken Token => work.Lease.Token;

    /// <summary>Keeps readers off and writes the versions that come before.</summary>
    internal Task BeginAsync(NewVersion last, IEnumerable<NewVersion> before) => work.CommitAsync(
        async transaction =>
        {
            var parameters = new Dictionary<string, object?>
            {
                ["writer"] = work.Lease.Writer,
                ["dataSet"] = work.DataSet.Manifest.Id,
                ["hash"] = last.Hash,
                ["version"] = version,
                ["rewriting"] = rewrite,
            };
            await transaction.RunAsync(new(Mark, parameters), _ => 0, Token);
            foreach (var edits in before)
            {
                await edits.WriteAsync(transaction, work.Limits.RowsPerBatch, Token);
            }
        },
        isLast: false);

    /// <summary>Writes all rows.</summary>
    internal async Task WriteRowsAsync()
    {
        await using var batches = new StagedBatches(work);
        Dictionary<FactKind, IReadOnlyList<(string Key, string? Start)>> left = [];
        var counts = await work.Held.CountsAsync(Token);
        foreach (var kind in FactKind.All)
        {
            var diff = await work.Held.CompareAsync(kind, counts, Token);
            await PutAsync(batches, kind, diff);
            left[kind] = await work.Held.LeftAsync(kind, diff, Token);
        }

        foreach (var kind in FactKind.All.Reverse())
        {
            foreach (var names in left[kind].Chunk(work.Limits.RowsPerBatch))
            {
                var rows = await work.Held.RemovalsAsync(kind, names, Token);
                await WriteAsync(batches, rows, writer => writer.RemoveAsync(kind, rows, Token));
            }

            await batches.EndAsync();
        }
    }

    /// <summary>Writes what is left, and lets readers in.</summary>
    internal Task EndAsync(NewVersion last) => work.CommitAsync(
        async transaction =>
        {
            await last.WriteAsync(transaction, work.Limits.RowsPerBatch, Token);
            await NewVersion.WriteSettingsAsync(transaction, work.Settings, Token);
            await work.Lease.AnnounceCommitAsync();
            await last.CloseAsync(transaction, work.Lease);
        },
        isLast: true);

    /// <summary>What the version changed, by the log, which knows also what was done before a break.</summary>
    internal async Task<ChangeTally> CountAsync()
    {
        var tally = new ChangeTally();
        foreach (var (kind, action, count) in await ChangeLog.CountAsync(work.Client, version, Token))
        {
            tally.Add(kind, action, count);
        }

        return version == 1 ? _written : tally;
    }

    private async Task PutAsync(StagedBatches batches, FactKind kind, KindDiff diff)
    {
        var isFirst = diff.IsEmpty;
        if (diff.HasNameless)
        {
            await WriteAsync(batches, [], writer => writer.RemoveNamelessAsync(kind, Token));
        }

        var isRecursive = GraphShape.ColumnRelations.Any(relation => relation.Kind == kind && relation.Other == kind);
        foreach (var batch in RowsOf(kind, diff).Chunk(isRecursive ? int.MaxValue : work.Limits.RowsPerBatch))
        {
            var rows = await work.Held.PutsAsync(kind, batch, Token);
            await WriteAsync(batches, rows, writer => writer.PutAsync(kind, rows, isFirst, Token));
        }

        await batches.EndAsync();
    }

    private async Task WriteAsync(
        StagedBatches batches, IReadOnlyList<RowWrite> rows, Func<RowWriter, Task> write)
    {
        await batches.WriteAsync(async transaction =>
        {
            await write(new RowWriter(transaction, work.Limits.RowsPerBatch));
            await (version > 1 ? LogAsync(transaction, rows) : Task.CompletedTask);
        });
        foreach (var row in rows.Where(row => !row.IsAsItWas))
        {
            _written.Add(row.Kind.Name, (row.New, row.IsHeld) switch
            {
                (null, _) => ChangeAction.Ended,
                (_, true) => ChangeAction.Changed,
                _ => ChangeAction.Added,
            });
        }

        work.Meter.Add(rows.Count);
    }

    private async Task LogAsync(QueryTransaction transaction, IReadOnlyList<RowWrite> rows)
    {
        var before = isResumed
            ? await ChangeLog.TakeBackAsync(transaction, version, rows, Token)
            : new Dictionary<string, Fact?>();
        var entries = rows
            .Select(row => before.TryGetValue(row.Key, out var old)
                ? row with { Change = row.Change with { Old = old } }
                : row)
            .SelectMany(row => row.Entries(version));
        await ChangeLog.WriteAsync(transaction, entries, work.Limits.RowsPerBatch, Token);
    }

    private IEnumerable<(KeyedFact Next, RowStanding Standing)> RowsOf(FactKind kind, KindDiff diff) => work.DataSet
        .Stream(kind)
        .Select(row => (Next: row, Standing: diff.Meet(row)))
        .Where(row => rewrite || row.Standing is not RowStanding.Same);
}
