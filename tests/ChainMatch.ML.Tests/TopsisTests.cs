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
        var columns = golden.GetProperty("direction").EnumerateArray()
            .Select((direction, index) => Column([.. rows.Select(row => row[index])], direction.GetInt32() > 0)).ToArray();
        var closeness = new double[rows.Length];

        Topsis.Score(columns, closeness);

        AssertNear(Numbers(golden.GetProperty("entropy")), [.. columns.Select(column => column.Entropy)]);
        AssertNear(Numbers(golden.GetProperty("weights")), Topsis.Weights(columns));
        AssertNear(Numbers(golden.GetProperty("closeness")), closeness);
    }

    [Fact]
    public void A_constant_column_has_no_weight_and_all_constant_columns_tie()
    {
        var constant = Column([3, 3, 3], true);
        var closeness = new double[3];

        Topsis.Score([constant, constant], closeness);

        Assert.Equal([0, 1], Topsis.Weights([constant, Column([1, 2, 3], true)]));
        Assert.Equal([0, 0, 0], closeness);
    }

    private static TopsisColumn Column(double[] values, bool isBenefit)
    {
        var column = new TopsisColumn(values.Length);
        column.Fill(values, isBenefit);
        return column;
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static void AssertNear(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Digits6));
    }
}
