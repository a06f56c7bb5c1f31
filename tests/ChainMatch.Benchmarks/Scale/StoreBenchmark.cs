using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>
/// The embedded store beside Neo4j: the same graph, the same questions, and, looked at before anything is timed, the
/// same answers.
/// </summary>
[Config(typeof(OneProcess))]
[MedianColumn]
[MemoryDiagnoser]
public class StoreBenchmark
{
    private const int Around = 150;

    private ScaleStores? _stores;

    [ParamsAllValues]
    public ScaleQuestion Question { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _stores = await ScaleStores.GetAsync();
        var (embedded, neo4j) = (AnswerJson.Of(await Embedded()), AnswerJson.Of(await Neo4j()));
        var same = embedded.AsSpan().CommonPrefixLength(neo4j);
        if (same < Math.Max(embedded.Length, neo4j.Length))
        {
            throw new InvalidOperationException(
                $"{Question}: the stores differ from byte {same} on: '{Part(embedded, same)}' and '{Part(neo4j, same)}'.");
        }

        Console.WriteLine($"// {Question}: {embedded.Length} equal bytes of JSON");
    }

    [Benchmark]
    public Task<object> Embedded() => Question.AskAsync(_stores!.Embedded);

    [Benchmark(Baseline = true)]
    public Task<object> Neo4j() => Question.AskAsync(_stores!.Neo4j);

    private static string Part(byte[] json, int place) =>
        Encoding.UTF8.GetString(json[Math.Max(0, place - Around)..Math.Min(json.Length, place + Around)]);

    /// <summary>All questions in one process, which opens and fills the stores once; that takes minutes.</summary>
    private sealed class OneProcess : ManualConfig
    {
        public OneProcess() => AddJob(Job.Default
            .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
            .WithWarmupCount(1)
            .WithIterationCount(7));
    }
}
