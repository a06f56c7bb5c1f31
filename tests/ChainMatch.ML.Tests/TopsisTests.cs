using System.Text.Json;
using ChainMatch.ML.Rankers;

namespace ChainMatch.ML;

public sealed class TopsisTests
{
    private const double Digits6 = 5e-7;

    [Fact]
    public void Weights_and_closeness_are_those_of_golden_case_E()
    {
        var golden = MetricTests.Golden().GetProperty("E_entropy_topsis");
        var rows = golden.GetProperty("Y").EnumerateArray().Select(Numbers).ToArray();
        TopsisColumn[] columns =
        [
            .. Numbers(golden.GetProperty("direction")).Select((direction, index) =>
                Column(direction > 0, [.. rows.Select(row => row[index])])),
        ];
        var weights = Weights(columns);

        AssertNear(Numbers(golden.GetProperty("entropy")), [.. columns.Select(column => column.Entropy)]);
        AssertNear(Numbers(golden.GetProperty("weights")), weights);
        foreach (var (index, row) in rows.Index())
        {
            double[] scaled = [.. row.Select((value, column) => columns[column].Scale(value))];
            AssertNear(Numbers(golden.GetProperty("minmax")[index]), scaled);
            Assert.Equal(golden.GetProperty("closeness")[index].GetDouble(), Topsis.Closeness(weights, scaled), Digits6);
        }
    }

    [Fact]
    public void A_constant_column_has_no_weight_and_all_constant_columns_tie()
    {
        var constant = Column(true, [3, 3, 3]);

        Assert.Equal([0, 1], Weights([constant, Column(true, [1, 2, 3])]));
        Assert.Equal(0, Topsis.Closeness(Weights([constant, constant]), [constant.Scale(3), constant.Scale(3)]));
    }

    [Fact]
    public void Values_given_together_weigh_as_much_as_one_by_one() => Assert.Equal(
        Column(true, [0, 0, 0, 2, 2, 7]).Entropy,
        TopsisColumn.Of([(0, 3), (2, 2), (7, 1)], isBenefit: true).Entropy,
        1e-14);

    private static TopsisColumn Column(bool isBenefit, double[] values) =>
        TopsisColumn.Of([.. values.Select(value => (value, 1))], isBenefit);

    private static double[] Weights(TopsisColumn[] columns)
    {
        var weights = new double[columns.Length];
        Topsis.Weigh(columns, weights);
        return weights;
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static void AssertNear(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Digits6));
    }
}
