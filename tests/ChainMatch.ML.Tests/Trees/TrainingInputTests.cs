using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

public sealed class TrainingInputTests
{
    private static readonly TreeFeatures One = new([new("x", false)]);

    [Fact]
    public void Lengths_must_fit() => Says(
        new RankingRows(Rows(3), [1, 1], [0, 1, 0, 1]),
        "3 rows of features have 2 queries and 4 grades");

    [Fact]
    public void An_empty_set_teaches_nothing() => Says(new RankingRows(Rows(0), [], []), "there is no row");

    [Fact]
    public void One_class_teaches_no_order() => Says(
        new RankingRows(Rows(3), [1, 1, 2], [1, 1, 1]), "every row has grade 1, so there is no order to learn");

    [Fact]
    public void Queries_of_one_grade_each_teach_no_order() => Says(
        new RankingRows(Rows(4), [1, 1, 2, 2], [0, 0, 1, 1]), "no query has rows of two grades");

    [Fact]
    public void Every_grade_without_a_gain_is_named() => Says(
        new RankingRows(Rows(3), [1, 1, 1], [0, 5, -1]),
        "row 2 has grade 5; the gains know 0 to 4; row 3 has grade -1; the gains know 0 to 4");

    [Fact]
    public void A_query_has_ten_thousand_rows_at_most()
    {
        var grades = Enumerable.Range(0, 10_001).Select(row => row % 2).ToList();

        Says(
            new RankingRows(Rows(10_001), [.. Enumerable.Repeat(8, 10_001)], grades),
            "query 8 has 10001 rows, more than 10000");
    }

    [Fact]
    public void Many_problems_are_counted_and_twenty_told() => Says(
        new RankingRows(Rows(50), [.. Enumerable.Repeat(1, 50)], [.. Enumerable.Repeat(9, 50)]),
        "row 20 has grade 9; the gains know 0 to 4; and 31 more.");

    [Fact]
    public void Every_option_out_of_its_range_is_named()
    {
        var options = new TreeOptions
        {
            Rounds = -1,
            LearningRate = 0,
            Leaves = 33,
            MinRowsPerLeaf = 0,
            MinHessianPerLeaf = -1,
            L2 = double.NaN,
            FeatureFraction = 1.1,
            BaggingFraction = double.PositiveInfinity,
            MaxBins = 1,
            Sigmoid = -1,
            Gains = [0, 3, 1],
            Seeds = [1, 1],
        };

        var error = Assert.Throws<ChainMatchException>(() =>
            TreeTrainer.Train(TreeSample.Ranking(5, seed: 3), options, TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.All(
            typeof(TreeOptions).GetProperties().Where(property => property.CanWrite),
            option => Assert.Contains($"{option.Name} ", error.Message, StringComparison.Ordinal));
        Assert.Contains("LearningRate is 0; give above 0 to 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, "size is NaN")]
    [InlineData(double.NegativeInfinity, "size is -Infinity")]
    [InlineData(1e39, "size is 1E+39")]
    public void A_number_that_is_not_finite_is_no_value(double value, string expected)
    {
        var table = new FeatureTable(TreeSample.Features);
        table.Add([1, null, 1, null]);

        var error = Assert.Throws<ChainMatchException>(() => table.Add([1, value, null, 0]));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal($"Row 2 of the features is not usable: {expected}, ties is unknown, which it may not be.", error.Message);
        Assert.Equal(1, table.Rows);
    }

    [Fact]
    public void A_row_has_a_value_per_feature()
    {
        var error = Assert.Throws<ChainMatchException>(() => new FeatureTable(TreeSample.Features).Add([1, 2]));

        Assert.Contains("it has 2 values, the features are 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_have_names_of_their_own()
    {
        TreeFeature[] features = [new("a", true), new("", false), new("a", false)];

        var error = Assert.Throws<ChainMatchException>(() => new TreeFeatures(features));

        Assert.Equal("These features make no model: feature 2 has no name; 'a' stands there 2 times.", error.Message);
        _ = Assert.Throws<ChainMatchException>(() => new TreeFeatures([]));
    }

    private static void Says(RankingRows rows, string expected)
    {
        var error = Assert.Throws<ChainMatchException>(() =>
            TreeTrainer.Train(rows, new TreeOptions(), TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static FeatureTable Rows(int count) =>
        TreeSample.Table(One, Enumerable.Range(0, count).Select(row => (double?[])[row]));
}
