using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;
using ChainMatch.Storage.Versions;
using Microsoft.Data.Sqlite;

namespace ChainMatch.Sqlite;

/// <summary>
/// A store in one SQLite file. Questions are answered from a snapshot in memory, at most a second old; an import is one
/// transaction, so that a kill at any moment leaves the last one that was committed. Readers never wait for writers.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    /// <summary>The start of the address of a store, <c>sqlite:PATH</c>.</summary>
    public const string Scheme = "sqlite";

    // Past the limit on the size of files the system sends SIGXFSZ (25), which would end the process; held back, the
    // write fails with an error that becomes StoreFull.
    private const PosixSignal FileSizeSignal = (PosixSignal)25;

    private readonly string _path;
    private readonly int? _maxPages;
    private readonly SnapshotCache _snapshots;

    internal SqliteGraphStore(string path, TimeProvider time, int? maxPages)
    {
        _path = Path.GetFullPath(path);
        _maxPages = maxPages;
        _snapshots = new SnapshotCache(_path, time);
    }

    private string Address => $"{Scheme}:{_path}";

    /// <summary>Names the store in a file, opened with the first question and created by the first import.</summary>
    /// <param name="path">The file; its folder has to exist.</param>
    /// <param name="time">The clock that says when to look for a newer version.</param>
    public static SqliteGraphStore Open(string path, TimeProvider time) => new(path, time, maxPages: null);

    /// <inheritdoc/>
    public async Task<StoreInfo> GetInfoAsync(CancellationToken cancellationToken)
    {
        var held = await FindAsync(cancellationToken);
        return new StoreInfo
        {
            Kind = Scheme,
            Address = Address,
            Version = held?.Version ?? 0,
            Revision = $"{held?.Version}:{held?.Hash}",
            DataSet = held?.Graph.DataSet,
            Hashes = held?.Hashes ?? new Dictionary<string, string>(),
            Counts = held?.Graph.Counts ?? [.. FactKind.All.Select(kind => new KindCount(kind.Name, 0))],
        };
    }

    /// <inheritdoc/>
    public async Task<ChainGraph> GetChainGraphAsync(CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).ChainGraph;

    /// <inheritdoc/>
    public async Task<Places> GetPlacesAsync(CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).Places;

    /// <inheritdoc/>
    public async Task<RegionFacts> GetRegionFactsAsync(string region, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).GetRegionFacts(region);

    /// <inheritdoc/>
    public async Task<CandidateHits> FindCandidatesAsync(CandidateQuery query, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).FindCandidates(query);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EnterpriseFacts>> GetEnterprisesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).GetEnterprises(ids);

    /// <inheritdoc/>
    public async Task<EnterprisePage> FindEnterprisesAsync(
        EnterpriseFilter filter, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).FindEnterprises(filter);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Project>> FindProjectsAsync(
        ProjectFilter filter, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).FindProjects(filter);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Source>> GetSourcesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).GetSources(ids);

    /// <inheritdoc/>
    public async Task<Subgraph> GetNeighbourhoodAsync(
        NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).GetNeighbourhood(query);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GraphPath>> FindPathsAsync(
        PathQuery query, CancellationToken cancellationToken) =>
        (await GraphAsync(cancellationToken)).FindPaths(query, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeyedFact> ReadFactsAsync(
        FactKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in (await GraphAsync(cancellationToken)).Facts.Keyed(kind))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Change>> ReadChangesAsync(
        int sinceVersion, int skip, int limit, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            using var database = StoreFile.OpenForReading(_path) ?? throw Empty();
            return new StateReader(database, cancellationToken).Changes(sinceVersion, skip, limit);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            () => mode is ImportMode.DryRun
                ? Preview(dataSet, progress, cancellationToken)
                : Import(dataSet, progress, cancellationToken),
            cancellationToken);
        _snapshots.Expire();
        return result;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _snapshots.Dispose();
        return ValueTask.CompletedTask;
    }

    private ImportResult Preview(
        DataSet dataSet, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var database = StoreFile.OpenForReading(_path);
        var import = new SqliteImport(dataSet, progress, cancellationToken);
        if (database is null)
        {
            return import.Preview(0, GraphState.Empty);
        }

        var reader = new StateReader(database, cancellationToken);
        return import.Preview(reader.Version(), reader.State());
    }

    private ImportResult Import(
        DataSet dataSet, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var signal = OperatingSystem.IsWindows()
            ? null
            : PosixSignalRegistration.Create(FileSizeSignal, context => context.Cancel = true);
        using var database = StoreFile.OpenForWriting(_path, _maxPages, out var isNew);
        return new SqliteImport(dataSet, progress, cancellationToken).Write(database, isNew);
    }

    private Task<HeldVersion?> FindAsync(CancellationToken cancellationToken) =>
        TranslateAsync(() => _snapshots.GetAsync(cancellationToken));

    private async Task<GraphSnapshot> GraphAsync(CancellationToken cancellationToken) =>
        (await FindAsync(cancellationToken) ?? throw Empty()).Graph;

    private Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        TranslateAsync(() => Task.Run(work, cancellationToken));

    private async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(error, _path);
        }
    }

    private ChainMatchException Empty() => ChainMatchException.StoreEmpty(Address);
}
