using ChainMatch.ML.Trees;

namespace ChainMatch.Benchmarks.Trees;

/// <summary>Rows of thirty invented features, the same in every run, and trees trained on them.</summary>
internal static class SyntheticRanking
{
    internal const int Columns = 30;
    private const int TrainingRows = 20_000;
    private const int RowsPerQuery = 100;

    private static readonly TreeFeatures Features =
        new(Enumerable.Range(0, Columns).Select(column => new TreeFeature($"x{column}", false)));

    /// <summary>So many rows.</summary>
    internal static FeatureTable Rows(int count, int seed)
    {
        var table = new FeatureTable(Features);
        foreach (var row in Arrays(count, seed))
        {
            table.Add([.. row.Select(double? (value) => value)]);
        }

        return table;
    }

    /// <summary>The values of <see cref="Rows"/> as ML.NET takes them, one row after the other.</summary>
    internal static IEnumerable<float[]> Arrays(int count, int seed)
    {
        var random = new Random(seed);
        var row = new float[Columns];
        for (var number = 0; number < count; number++)
        {
            for (var column = 0; column < Columns; column++)
            {
                row[column] = (float)Math.Pow(random.NextDouble(), 1 + (column % 3));
            }

            yield return row;
        }
    }

    /// <summary>Trees whose grades follow from products of features.</summary>
    internal static TrainedTrees Train(int rounds, int leaves, int seeds)
    {
        var table = Rows(TrainingRows, seed: 1);
        var noise = new Random(2);
        int[] grades =
        [
            .. Arrays(TrainingRows, seed: 1).Select(row =>
                (int)Math.Min(4, 5 * ((row[0] * row[3]) + (row[1] * row[7]) + (row[12] * row[9]) + (0.2 * noise.NextDouble())))),
        ];
        var options = new TreeOptions { Rounds = rounds, Leaves = leaves, Seeds = [.. Enumerable.Range(1, seeds)] };
        int[] queries = [.. Enumerable.Range(0, TrainingRows).Select(row => row / RowsPerQuery)];
        return TreeTrainer.Train(new RankingRows(table, queries, grades), options, CancellationToken.None);
    }
}
