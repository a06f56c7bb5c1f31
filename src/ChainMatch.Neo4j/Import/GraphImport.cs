using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>One import of a data set: what differs from what the graph holds is written and logged.</summary>
/// <param name="client">The database.</param>
/// <param name="address">The store, for messages.</param>
/// <param name="dataSet">What the graph shall hold.</param>
/// <param name="limits">Sizes and times.</param>
/// <param name="time">The clock that says when to renew the lease.</param>
/// <param name="notices">Hears what a user should know while it goes on.</param>
internal sealed class GraphImport(
    QueryApiClient client,
    string address,
    DataSet dataSet,
    ImportLimits limits,
    TimeProvider time,
    IProgress<LocalizedText> notices)
{
    private readonly HeldGraph _held = new(client);
    private readonly int _rows = FactKind.All.Sum(dataSet.CountOf);

    /// <summary>Imports, or says what an import would change.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreBusy"/>: another writer holds
    /// the store.</exception>
    internal async Task<ImportResult> RunAsync(
        ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var meter = new ImportMeter(progress, _rows);
        var state = await _held.StateAsync(cancellationToken);
        state.RequireSchema(address);
        if (mode is ImportMode.DryRun)
        {
            state.RequireReadable(address);
            var (diff, settings) = await CompareAsync(state, meter, cancellationToken);
            await RequireOwnAsync(state, diff, cancellationToken);
            CountSettings(diff.Tally, settings);
            meter.End();
            return Result(state.Version, state.Version, diff.Tally);
        }

        await new GraphSchema(client).MakeAsync(GraphSchema.Constraints, cancellationToken);
        await using var lease = await WriterLease.TakeAsync(client, address, limits, time, cancellationToken);
        try
        {
            var result = await WriteAsync(new ImportWork(client, address, dataSet, limits, lease, meter));
            meter.End();
            return result;
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            throw lease.Lost;
        }
    }

    private async Task<ImportResult> WriteAsync(ImportWork work)
    {
        var token = work.Lease.Token;
        var state = await _held.StateAsync(token);
        if (state.ImportingVersion is { } unfinished)
        {
            return await ResumeAsync(work, state, work.VersionOf(unfinished, await _held.SettingsAsync(token)));
        }

        var (diff, settings) = await CompareAsync(state, work.Meter, token);
        await RequireOwnAsync(state, diff, token);
        var edits = EditsOf(state, diff, settings);
        CountSettings(diff.Tally, settings);
        if (diff.Tally.Total == 0 && edits is [])
        {
            return Result(state.Version, state.Version, diff.Tally);
        }

        var next = state.Version + edits.Length + 1;
        NewVersion[] versions = diff.Tally.Total == 0 ? edits : [.. edits, work.VersionOf(next, settings)];
        if (diff.IsLarge || !await TryWholeAsync(work, diff, versions))
        {
            var isRewrite = IsFirst(state) && diff.HasRows;
            await new ResumableImport(work, versions[^1], isResumed: false, isRewrite).RunAsync(edits);
        }

        return Result(versions[^1].Version, state.Version, diff.Tally);
    }

    private async Task<ImportResult> ResumeAsync(ImportWork work, StoreState state, NewVersion last)
    {
        var isTheSame = state.ImportingHash is { } hash ? hash == last.Hash : state.Importing == last.DataSet;
        notices.Report(isTheSame
            ? ImportNotices.GoesOn(last.DataSet)
            : ImportNotices.TakesThePlace(state.Importing!, last.DataSet));
        var import = new ResumableImport(work, last, isResumed: true, state.IsRewriting);
        await import.RunAsync([]);
        return Result(last.Version, state.Version, await import.CountAsync());
    }

    // False, with nothing written, when the memory of the server cannot hold it.
    private async Task<bool> TryWholeAsync(ImportWork work, StateDiff diff, NewVersion[] versions)
    {
        await new GraphSchema(client).MakeAsync(GraphSchema.Indexes, work.Lease.Token);
        try
        {
            await new WholeImport(work, diff).RunAsync(versions);
            return true;
        }
        catch (Neo4jException failure) when (failure.IsOutOfMemory)
        {
            notices.Report(ImportNotices.InBatches(failure));
            await work.Lease.GoOnAsync();
            work.Meter.Expect(diff.Tally.Total);
            return false;
        }
    }

    private async Task<(StateDiff Diff, IReadOnlyDictionary<string, string> Settings)> CompareAsync(
        StoreState state, ImportMeter meter, CancellationToken cancellationToken)
    {
        var diff = new StateDiff(_held, dataSet, limits.ChangesInOneTransaction, IsFirst(state));
        var isEmpty = state.Version == 0;
        await diff.CompareAsync(isEmpty ? null : meter, cancellationToken);
        meter.Expect(isEmpty ? 0 : diff.Tally.Total);
        return (diff, await _held.SettingsAsync(cancellationToken));
    }

    // An import takes away what it did not write, so the graph of somebody else must not be taken for ours.
    private async Task RequireOwnAsync(StoreState state, StateDiff diff, CancellationToken cancellationToken)
    {
        if (!IsFirst(state))
        {
            return;
        }

        string[] foreign = [.. diff.Foreign.Select(GraphShape.NameOf), .. await _held.BookkeepingAsync(cancellationToken)];
        if (foreign is not [])
        {
            throw new ChainMatchException(
                ErrorCode.Refused,
                $"The database {address} holds a graph that ChainMatch did not write, with names that it uses: "
                + $"{string.Join(", ", foreign)}. An import would take these away. Give ChainMatch a database of its own.");
        }
    }

    // Rows that were there before the first version may lack what is not seen in their cells, such as short cuts.
    private static bool IsFirst(StoreState state) => state is { Version: 0, Importing: null };

    private static NewVersion[] EditsOf(
        StoreState state, StateDiff diff, IReadOnlyDictionary<string, string> settings)
    {
        var found = GraphState.HashesOf(diff.HeldHashOf, settings);
        var version = state.Version + 1;
        Change[] edits = [.. DataSetEntry.Edits(version, state.Hashes, found.ToDictionary())];
        return edits is [] ? [] : [new NewVersion(version, DataSetEntry.EditedOutside, found, edits)];
    }

    private void CountSettings(ChangeTally tally, IReadOnlyDictionary<string, string> held)
    {
        var next = Settings.Of(new(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching));
        foreach (var setting in GraphDiff.Settings(0, held, next))
        {
            tally.Add(setting.Kind, setting.Action);
        }
    }

    private ImportResult Result(int version, int previous, ChangeTally tally) =>
        new(version, previous, dataSet.Manifest.Id, tally.Kinds());
}
