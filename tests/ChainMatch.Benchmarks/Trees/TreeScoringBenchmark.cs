using BenchmarkDotNet.Attributes;
using ChainMatch.ML.Trees;
using Microsoft.ML;

namespace ChainMatch.Benchmarks.Trees;

/// <summary>
/// A million rows of thirty features by 100 trees of 31 leaves on one thread. Peer: ML.NET's PredictionEngine with the same
/// trees; that both give the same scores is looked at before anything is timed.
/// </summary>
[SimpleJob(warmupCount: 1, iterationCount: 5)]
[MedianColumn]
public class TreeScoringBenchmark
{
    private const int Rows = 1_000_000;
    private const double Tolerance = 1e-5;

    private readonly float[] _scores = new float[Rows];
    private FeatureTable? _table;
    private float[][]? _arrays;
    private TreeScorer? _scorer;
    private PredictionEngine<MlNetRow, MlNetScore>? _engine;

    [GlobalSetup]
    public void Train()
    {
        var trained = SyntheticRanking.Train(rounds: 100, leaves: 31, seeds: 1);
        (_scorer, _engine) = (new TreeScorer(trained.Model), MlNetEngine.Load(trained.Rankers[0]));
        _table = SyntheticRanking.Rows(Rows, seed: 3);
        _arrays = [.. SyntheticRanking.Arrays(Rows, seed: 3).Select(row => row.ToArray())];
        var furthest = Managed().Zip(PredictionEngine(), (ours, theirs) => Math.Abs(ours - theirs)).Max();
        if (furthest > Tolerance)
        {
            throw new InvalidOperationException($"The scores are up to {furthest} apart.");
        }

        Console.WriteLine($"// The scores are at most {furthest} apart.");
    }

    [Benchmark]
    public double[] Managed() => _scorer!.Score(_table!);

    [Benchmark(Baseline = true)]
    public float[] PredictionEngine()
    {
        var (row, score) = (new MlNetRow(), new MlNetScore());
        for (var place = 0; place < Rows; place++)
        {
            row.Features = _arrays![place];
            _engine!.Predict(row, ref score);
            _scores[place] = score.Score;
        }

        return _scores;
    }
}
