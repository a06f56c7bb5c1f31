using BenchmarkDotNet.Attributes;
using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Storage;
using Microsoft.Data.Sqlite;

namespace ChainMatch.Benchmarks;

/// <summary>
/// The questions of the main job on the Pingliang store, in the process. Peer of the retrieval: the same question as SQL to
/// the same file.
/// </summary>
[MemoryDiagnoser]
public class QuestionBenchmark
{
    private const string Segment = "CATT-M05";
    private Scratch? _scratch;
    private SqliteConnection? _database;
    private int _day;

    [GlobalSetup]
    public async Task ImportAsync()
    {
        _scratch = new Scratch();
        _ = await _scratch.ImportAsync();
        _ = await _scratch.Get<TargetMatcher>().MatchAsync(new MatchRequest { Segment = Segment }, CancellationToken.None);
        _database = new SqliteConnection($"Data Source={_scratch.StorePath};Mode=ReadOnly");
        await _database.OpenAsync();
    }

    [GlobalCleanup]
    public async Task CleanAsync()
    {
        await _database!.DisposeAsync();
        await _scratch!.DisposeAsync();
    }

    /// <summary>All 298 segments of nine chains; another day each time, so that no kept report answers.</summary>
    [Benchmark]
    public async Task<int> GapsOfNineChains()
    {
        var day = new DateOnly(2025, 12, 31).AddDays(_day++ % 10_000);
        var report = await _scratch!.Get<GapReporter>().ReportAsync(new GapRequest { AsOf = day }, CancellationToken.None);
        return report.Gaps.Count;
    }

    /// <summary>The ranked, explained targets of one gap.</summary>
    [Benchmark]
    public async Task<int> TargetsOfAGap()
    {
        var list = await _scratch!.Get<TargetMatcher>()
            .MatchAsync(new MatchRequest { Segment = Segment }, CancellationToken.None);
        return list.Targets.Count;
    }

    /// <summary>Who is capable of a segment or of a neighbour of it.</summary>
    [Benchmark]
    public async Task<int> Retrieval()
    {
        var query = new CandidateQuery
        {
            Segment = Segment,
            Region = "620800",
            Routes = [RouteKind.Capable, RouteKind.Adjacent],
        };
        var hits = await _scratch!.Get<IGraphStore>().FindCandidatesAsync(query, CancellationToken.None);
        return hits.Hits.Select(hit => hit.EnterpriseId).Distinct().Count();
    }

    /// <summary>The same in SQL.</summary>
    [Benchmark(Baseline = true)]
    public int RetrievalInSql()
    {
        using var command = _database!.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT enterprise FROM capability
            WHERE segment = $segment
               OR segment IN (SELECT "from" FROM supply WHERE "to" = $segment)
               OR segment IN (SELECT "to" FROM supply WHERE "from" = $segment)
            ORDER BY enterprise
            """;
        _ = command.Parameters.AddWithValue("$segment", Segment);
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }
}
