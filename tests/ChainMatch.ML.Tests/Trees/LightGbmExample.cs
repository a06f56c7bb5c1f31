using System.Globalization;

namespace ChainMatch.ML.Trees;

/// <summary>
/// LightGBM's own example of a ranking, with the figures that its library gives (SOURCE.md beside it).
/// </summary>
internal static class LightGbmExample
{
    private const int Columns = 301;

    /// <summary>The options of its train.conf, without bagging.</summary>
    internal static TreeOptions Options { get; } = new()
    {
        Rounds = 100,
        LearningRate = 0.1,
        Leaves = 31,
        MinRowsPerLeaf = 50,
        MinHessianPerLeaf = 5,
        L2 = 0,
        FeatureFraction = 1,
        BaggingFraction = 1,
        MaxBins = 255,
        Seeds = [1],
    };

    /// <summary>Reads <c>rank.train</c> or <c>rank.test</c>; skips the test where it is not there.</summary>
    internal static RankingRows Read(string name)
    {
        var path = Path.Combine(SharedFolder.Require("datasets/lightgbm_lambdarank"), name);
        var table = new FeatureTable(
            new TreeFeatures(Enumerable.Range(0, Columns).Select(column => new TreeFeature($"{column}", false))));
        List<int> grades = [];
        foreach (var parts in File.ReadLines(path).Select(line => line.Trim().Split(' ')))
        {
            var row = Enumerable.Repeat<double?>(0, Columns).ToArray();
            foreach (var cell in parts.Skip(1).Select(part => part.Split(':')))
            {
                row[Number(cell[0])] = double.Parse(cell[1], CultureInfo.InvariantCulture);
            }

            table.Add(row);
            grades.Add(Number(parts[0]));
        }

        var sizes = File.ReadLines($"{path}.query").Select(Number);
        var queries = sizes.Index().SelectMany(query => Enumerable.Repeat(query.Index, query.Item));
        return new RankingRows(table, [.. queries], grades);
    }

    /// <summary>
    /// NDCG as LightGBM has it: gain 2^grade − 1, equal scores in the order of the rows, 1 for a query without a good
    /// row.
    /// </summary>
    internal static double Ndcg(RankingRows rows, double[] scores, int cut) => Enumerable.Range(0, scores.Length)
        .GroupBy(row => rows.Queries[row])
        .Average(query =>
        {
            var best = Dcg(query.OrderByDescending(row => rows.Grades[row]));
            return best == 0 ? 1 : Dcg(query.OrderByDescending(row => scores[row])) / best;

            double Dcg(IEnumerable<int> order) =>
                order.Take(cut).Index().Sum(row => ((1 << rows.Grades[row.Item]) - 1) / Math.Log2(row.Index + 2));
        });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
