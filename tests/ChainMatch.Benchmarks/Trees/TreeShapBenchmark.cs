using BenchmarkDotNet.Attributes;
using ChainMatch.ML.Trees;

namespace ChainMatch.Benchmarks.Trees;

/// <summary>
/// The exact contributions of every feature to the scores of a list of twenty, by five ensembles of 130 trees together: the
/// most rounds that training tries.
/// </summary>
public class TreeShapBenchmark
{
    private const int List = 20;

    private FeatureTable? _table;
    private TreeShap? _shap;

    [Params(8, 15, 31)]
    public int Leaves { get; set; }

    [GlobalSetup]
    public void Train()
    {
        _shap = new TreeShap(SyntheticRanking.Train(rounds: 130, Leaves, seeds: 5).Model);
        _table = SyntheticRanking.Rows(List, seed: 3);
    }

    [Benchmark]
    public double ExplainAList() => Enumerable.Range(0, List).Sum(row => _shap!.Explain(_table!, row).Score);
}
