using System.Runtime.CompilerServices;
using ChainMatch.Model;
using ChainMatch.Neo4j.Cypher;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Snapshot;
using ChainMatch.Storage.Snapshot.Walks;
using Microsoft.Extensions.Logging;

namespace ChainMatch.Neo4j;

/// <summary>
/// A store in a Neo4j database, through its HTTP Query API. A question gathers the facts that it needs in one request;
/// the answer is made of them in Core, so that it is the one that every other store gives. Edits made in the database
/// by hand are seen.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    /// <summary>The start of the address of a store, <c>neo4j+http://host:7474/neo4j</c>.</summary>
    public const string Scheme = "neo4j";

    private readonly Neo4jConnection _connection;
    private readonly QueryApiClient _client;
    private readonly GraphReader _reader;
    private readonly FrameCache _frames;
    private readonly TimeProvider _time;
    private readonly IProgress<LocalizedText> _notices;

    private Neo4jGraphStore(
        Neo4jConnection connection, TimeProvider time, IProgress<LocalizedText> notices, ILoggerFactory loggers)
    {
        _connection = connection;
        _time = time;
        _notices = notices;
        _client = new QueryApiClient(connection, time, notices, loggers.CreateLogger<QueryApiClient>());
        _reader = new GraphReader(_client, connection, time);
        _frames = new FrameCache(_reader, time);
    }

    /// <summary>Names the store in a database; it is asked with the first question and filled by the first import.</summary>
    /// <param name="connection">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notices">Hears what a user should know while something goes on, never a secret.</param>
    /// <param name="loggers">Where the log goes.</param>
    public static Neo4jGraphStore Open(
        Neo4jConnection connection,
        TimeProvider time,
        IProgress<LocalizedText> notices,
        ILoggerFactory loggers) => new(connection, time, notices, loggers);

    /// <summary>
    /// Makes the database ready: constraints and indexes, which a first import would make too. Changes nothing of what
    /// it holds.
    /// </summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: the server cannot be reached, or
    /// refuses.</exception>
    public Task<StoreSetup> InitAsync(CancellationToken cancellationToken) =>
        new GraphSetup(_client, _connection).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<StoreInfo> GetInfoAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await _reader.AskAsync(CountsQuestion.Asked, cancellationToken);
            var version = answer.State.Version;
            var held = version == 0 ? null : await _frames.GetAsync(cancellationToken);
            if (version == (held?.Version ?? 0))
            {
                return InfoOf(answer, version, held?.Frame.DataSet);
            }

            _frames.Expire();
        }
    }

    /// <inheritdoc/>
    public async Task<ChainGraph> GetChainGraphAsync(CancellationToken cancellationToken) =>
        (await WholeFrameAsync(cancellationToken)).Graph;

    /// <inheritdoc/>
    public async Task<Places> GetPlacesAsync(CancellationToken cancellationToken) =>
        (await WholeFrameAsync(cancellationToken)).Places;

    /// <inheritdoc/>
    public async Task<RegionFacts> GetRegionFactsAsync(string region, CancellationToken cancellationToken) =>
        (await GatherAsync(frame => RegionFactsQuestion.For(frame, region), cancellationToken)).GetRegionFacts(region);

    /// <inheritdoc/>
    public async Task<CandidateHits> FindCandidatesAsync(CandidateQuery query, CancellationToken cancellationToken)
    {
        while (true)
        {
            var held = await FrameAsync(cancellationToken);
            if (await AskAsync(held, CandidatesQuestion.For(held.Frame, query), cancellationToken) is not { } facts)
            {
                continue;
            }

            var ranked = new GraphSnapshot(held.Frame, FactSet.OfKeyed(facts)).FindEnterprisesToRank(query);
            if (ranked.Count == 0)
            {
                return new GraphSnapshot(held.Frame, FactSet.OfKeyed(facts)).FindCandidates(query);
            }

            if (await AskAsync(held, RankedQuestion.For(ranked), cancellationToken) is { } more)
            {
                var all = facts.Concat(more).DistinctBy(row => (FactKind.Of(row.Fact), row.Key));
                return new GraphSnapshot(held.Frame, FactSet.OfKeyed(all)).FindCandidates(query);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EnterpriseFacts>> GetEnterprisesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await GatherAsync(_ => EnterprisesQuestion.For(ids), cancellationToken)).GetEnterprises(ids);

    /// <inheritdoc/>
    public async Task<EnterprisePage> FindEnterprisesAsync(
        EnterpriseFilter filter, CancellationToken cancellationToken)
    {
        var held = await FrameAsync(cancellationToken);
        var found = await _reader.AskAsync(EnterpriseSearchQuestion.For(held.Frame, filter), cancellationToken);
        var (count, ids) = EnterpriseSearchQuestion.Read(found.Cells.Single());
        return new EnterprisePage(
            await GetEnterprisesAsync([.. ids.Take(filter.Limit)], cancellationToken), count, ids.Count > filter.Limit);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Project>> FindProjectsAsync(
        ProjectFilter filter, CancellationToken cancellationToken) =>
        (await GatherAsync(frame => ProjectsQuestion.For(frame, filter), cancellationToken)).FindProjects(filter);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Source>> GetSourcesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var sources = (await FrameAsync(cancellationToken)).Frame.Sources;
        return
        [
            .. ids.Distinct(StringComparer.Ordinal)
                .Where(sources.ContainsKey)
                .Order(StringComparer.Ordinal)
                .Select(id => sources[id]),
        ];
    }

    /// <inheritdoc/>
    public async Task<Subgraph> GetNeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        query.Validate();
        return (await WalkAsync(NeighbourhoodQuestion.For(query), cancellationToken)).GetNeighbourhood(query);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathQuery query, CancellationToken cancellationToken)
    {
        query.Validate();
        return (await WalkAsync(PathsQuestion.For(query), cancellationToken)).FindPaths(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeyedFact> ReadFactsAsync(
        FactKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ = await FrameAsync(cancellationToken);
        var answer = await _reader.AskAsync(FactsQuestion.For(kind), cancellationToken);
        foreach (var row in answer.Facts.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Change>> ReadChangesAsync(
        int sinceVersion, int skip, int limit, CancellationToken cancellationToken)
    {
        _ = await FrameAsync(cancellationToken);
        var answer = await _reader.AskAsync(ChangesQuestion.For(sinceVersion, skip, limit), cancellationToken);
        return [.. answer.Cells.Select(ChangesQuestion.Read)];
    }

    /// <inheritdoc/>
    public async Task<ImportResult> ImportAsync(
        DataSet dataSet, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await new GraphImport(_client, $"{_connection}", dataSet, new ImportLimits(), _time, _notices)
                .RunAsync(mode, progress, cancellationToken);
        }
        finally
        {
            _frames.Expire();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _frames.Dispose();
        await _client.DisposeAsync();
    }

    private StoreInfo InfoOf(GraphAnswer answer, int version, DataSetInfo? dataSet)
    {
        var counts = answer.Cells.ToDictionary(row => row.Key, row => row.Cells[0].GetInt32(), StringComparer.Ordinal);
        return new StoreInfo
        {
            Kind = Scheme,
            Address = _connection.ToString(),
            Version = version,
            Revision = answer.Revision,
            DataSet = dataSet,
            Hashes = answer.State.Hashes.ToDictionary(StringComparer.Ordinal),
            Counts = [.. FactKind.All.Select(kind => new KindCount(kind.Name, counts.GetValueOrDefault(kind.Name)))],
        };
    }

    private async Task<HeldFrame> FrameAsync(CancellationToken cancellationToken) =>
        await _frames.GetAsync(cancellationToken) ?? throw Empty();

    private async Task<GraphFrame> WholeFrameAsync(CancellationToken cancellationToken)
    {
        var frame = (await FrameAsync(cancellationToken)).Frame;
        frame.RequireSources([]);
        return frame;
    }

    private ChainMatchException Empty() => ChainMatchException.StoreEmpty(_connection.ToString());

    /// <summary>The part of the graph that a question asks for, in the frame of the same version.</summary>
    private async Task<GraphSnapshot> GatherAsync(
        Func<GraphFrame, Question> question, CancellationToken cancellationToken)
    {
        while (true)
        {
            var held = await FrameAsync(cancellationToken);
            if (await AskAsync(held, question(held.Frame), cancellationToken) is { } facts)
            {
                return new GraphSnapshot(held.Frame, FactSet.OfKeyed(facts));
            }
        }
    }

    /// <summary>The part of the graph to go along; it has the rows of the frame that it needs.</summary>
    private async Task<NodeGraph> WalkAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await _reader.AskAsync(question, cancellationToken);
        return answer.State.Version == 0 ? throw Empty() : new NodeGraph(FactSet.OfKeyed(answer.Facts));
    }

    /// <summary>The facts; null when the store is of another version than the frame.</summary>
    private async Task<IReadOnlyCollection<KeyedFact>?> AskAsync(
        HeldFrame held, Question question, CancellationToken cancellationToken)
    {
        var answer = await _reader.AskAsync(question, cancellationToken);
        if (answer.State.Version == held.Version)
        {
            held.Frame.RequireSources(answer.Facts);
            return answer.Facts;
        }

        _frames.Expire();
        return null;
    }
}
