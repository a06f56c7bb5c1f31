using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Import;

/// <summary>An import in one transaction: all of it or nothing.</summary>
internal sealed class WholeImport(ImportWork work, StateDiff diff)
{
    private CancellationToken Token => work.Lease.Token;

    /// <summary>Writes rows, settings, versions with their entries, and commits.</summary>
    /// <param name="versions">The versions that it makes; the last is the store's afterwards.</param>
    internal Task RunAsync(IReadOnlyList<NewVersion> versions) => work.CommitAsync(
        async transaction =>
        {
            await WriteRowsAsync(transaction, versions[^1].Version);
            foreach (var version in versions)
            {
                await version.WriteAsync(transaction, work.Limits.RowsPerBatch, Token);
            }

            await NewVersion.WriteSettingsAsync(transaction, work.Settings, Token);
            await work.Lease.AnnounceCommitAsync();
            await versions[^1].CloseAsync(transaction, work.Lease);
        },
        isLast: true);

    private async Task WriteRowsAsync(QueryTransaction transaction, int version)
    {
        var writer = new RowWriter(transaction, work.Limits.RowsPerBatch);
        var puts = diff.Puts.ToLookup(row => row.Kind);
        var removals = diff.Removals.ToLookup(row => row.Kind);
        foreach (var kind in diff.Nameless)
        {
            await writer.RemoveNamelessAsync(kind, Token);
        }

        foreach (var rows in FactKind.All.Select(kind => puts[kind].ToList()).Where(rows => rows.Count > 0))
        {
            await writer.PutAsync(rows[0].Kind, rows, isFirst: false, Token);
            work.Meter.Add(rows.Count);
        }

        var ending = FactKind.All.Reverse().Select(kind => removals[kind].ToList());
        foreach (var rows in ending.Where(rows => rows.Count > 0))
        {
            await writer.RemoveAsync(rows[0].Kind, rows, Token);
            work.Meter.Add(rows.Count);
        }

        if (version > 1)
        {
            var entries = diff.Puts.Concat(diff.Removals).SelectMany(row => row.Entries(version));
            await ChangeLog.WriteAsync(transaction, entries, work.Limits.RowsPerBatch, Token);
        }
    }
}
