using System.Text.Json;
using ChainMatch.ML.Evaluation;
using CsCheck;

namespace ChainMatch.ML;

public sealed class MetricTests
{
    private const double Digits6 = 5e-7;

    [Fact]
    public void Metrics_are_those_of_golden_case_D()
    {
        var golden = Golden().GetProperty("D_metrics");
        var grades = golden.GetProperty("labels_in_ranked_order").EnumerateArray().Select(label => label.GetInt32()).ToArray();
        var expected = golden.GetProperty("NDCG_1to6_gain_2l_minus_1").EnumerateArray().Select(value => value.GetDouble());
        var ranking = Ranking([.. grades.Select((_, index) => (double)-index)], grades);

        Assert.All(expected.Index(), one => Assert.Equal(one.Item, ranking.Ndcg(one.Index + 1), Digits6));
        Assert.Equal(golden.GetProperty("RR").GetDouble(), ranking.ReciprocalRank(), Digits6);
        Assert.Equal(golden.GetProperty("hit_at_1").GetDouble(), ranking.Hit(1), Digits6);
    }

    [Fact]
    public void One_relevant_among_four_tied_is_first_in_a_quarter_of_the_orders()
    {
        var ranking = Ranking([1, 1, 1, 1, 0], [0, 3, 0, 0, 0]);

        Assert.Equal(0.25, ranking.Hit(1), 1e-15);
        Assert.Equal(0.25, ranking.Recall(1), 1e-15);
        Assert.Equal((1 + (1 / 2.0) + (1 / 3.0) + (1 / 4.0)) / 4, ranking.ReciprocalRank(), 1e-15);
    }

    [Fact]
    public void Figures_of_ties_are_the_mean_over_all_their_orders() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4]).Array[1, 6]
        .Where(list => list.Any(one => one.Item2 > 0))
        .Sample(
            list =>
            {
                double[] scores = [.. list.Select(one => (double)one.Item1)];
                int[] grades = [.. list.Select(one => one.Item2)];
                var orders = Orders([.. Enumerable.Range(0, list.Length)])
                    .Where(order => order.Zip(order.Skip(1)).All(pair => scores[pair.First] >= scores[pair.Second]))
                    .Select(order => grades.Length == 0 ? [] : order.Select(index => grades[index]).ToArray()).ToList();
                var ranking = Ranking(scores, grades);
                foreach (var k in Enumerable.Range(1, 3))
                {
                    Assert.Equal(orders.Average(order => Ndcg(order, k)), ranking.Ndcg(k), 1e-12);
                    Assert.Equal(orders.Average(order => order.Take(k).Count(grade => grade > 0)), ranking.Hits(k), 1e-12);
                    Assert.Equal(orders.Average(order => order.Take(k).Any(grade => grade > 0) ? 1.0 : 0), ranking.Hit(k), 1e-12);
                }

                Assert.Equal(
                    orders.Average(order => 1.0 / (1 + Array.FindIndex(order, grade => grade > 0))), ranking.ReciprocalRank(), 1e-12);
            },
            iter: 500);

    [Fact]
    public void Many_ties_cost_no_accuracy()
    {
        const int Candidates = 100_000;
        var relevant = Enumerable.Range(0, 50).Select(index => new Relevant(index * 7, 2)).ToList();

        var ranking = new TiedRanking(DenseScores.From(new double[Candidates]), relevant);

        Assert.Equal(50 * 10.0 / Candidates, ranking.Hits(10), 1e-15);
        Assert.InRange(ranking.Hit(10), 0.00498, 0.00500);
        Assert.InRange(ranking.ReciprocalRank(), 0.001, 0.01);
    }

    [Fact]
    public void SplitMix64_gives_the_published_numbers()
    {
        var draw = new PairedBootstrap.SplitMix64(1234567);

        Assert.Equal(
            (6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL), (draw.Next(), draw.Next(), draw.Next()));
    }

    [Fact]
    public void A_constant_difference_has_an_interval_of_no_width()
    {
        var over = PairedBootstrap.Of([[0.25, 0], [0.25, 1], [0.25, 2]], TestContext.Current.CancellationToken);

        Assert.Equal((0.25, 0.25, 0.25), over[0]);
        Assert.Equal(1, over[1].Mean);
        Assert.True(over[1].Low < over[1].High);
    }

    [Fact]
    public void Reliability_counts_pairs_by_tenths_and_weighs_their_errors()
    {
        var reliability = new Reliability();
        reliability.Add(DenseScores.From(0.05, 0.05, 1, 0.95), new JudgedQuery(default, [new Relevant(2, 3), new Relevant(0, 1)], 0));

        var calibration = reliability.Of("one");

        Assert.Equal((2, 2), (calibration.Bins[0].Pairs, calibration.Bins[9].Pairs));
        Assert.Equal((0.5, 0.5), (calibration.Bins[0].Observed, calibration.Bins[9].Observed));
        Assert.Null(calibration.Bins[5].Predicted);
        Assert.Equal((0.9 + 0.95) / 4, calibration.Ece, 1e-12);
    }

    internal static JsonElement Golden()
    {
        var path = Path.Combine(SharedFolder.Require(Path.Combine("datasets", "numeric_golden")), "golden.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    private static TiedRanking Ranking(double[] scores, int[] grades) => new(
        DenseScores.From(scores),
        [.. grades.Index().Where(grade => grade.Item > 0).Select(grade => new Relevant(grade.Index, grade.Item))]);

    private static double Ndcg(int[] order, int k) => Dcg(order, k) / Dcg([.. order.OrderDescending()], k);

    private static double Dcg(int[] order, int k) =>
        order.Take(k).Index().Sum(grade => (Math.Pow(2, grade.Item) - 1) / Math.Log2(grade.Index + 2));

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
