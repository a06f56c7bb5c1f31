namespace ChainMatch.ML.Trees;

public sealed class TreeTrainerTests
{
    private static readonly TreeOptions Small = new() { Rounds = 12, MinRowsPerLeaf = 5, Seeds = [1, 2] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_rows_give_the_same_file_byte_for_byte()
    {
        var first = TreeTrainer.Train(TreeSample.Ranking(40, seed: 7), Small, Token);
        var second = TreeTrainer.Train(TreeSample.Ranking(40, seed: 7), Small, Token);

        Assert.Equal(TreeFile.ToBytes(first.Model), TreeFile.ToBytes(second.Model));
        Assert.All(first.Model.Ensembles, ensemble => Assert.Equal(12, ensemble.Trees.Count));
        Assert.NotEqual(first.Model.Ensembles[0].Trees, first.Model.Ensembles[1].Trees);
    }

    [Fact]
    public void The_same_rows_give_the_same_file_where_bins_come_from_a_sample_of_the_rows()
    {
        var rows = TreeSample.Ranking(2_400, seed: 7);
        var options = Small with { Rounds = 2 };

        var first = TreeTrainer.Train(rows, options, Token);
        var second = TreeTrainer.Train(rows, options, Token);

        Assert.True(rows.Features.Rows > 65_536);
        Assert.Equal(TreeFile.ToBytes(first.Model), TreeFile.ToBytes(second.Model));
    }

    [Fact]
    public void Rows_of_a_query_need_not_stand_together()
    {
        var mixed = TreeSample.Ranking(40, seed: 7);
        var order = mixed.InOrderOfQueries();
        var table = new FeatureTable(TreeSample.Features);
        foreach (var row in order)
        {
            var cells = mixed.Features.Slice(row, 1);
            table.Add([cells[0], cells[2] == 0 ? null : cells[1], cells[3], cells[5] == 0 ? null : cells[4]]);
        }

        var sorted = new RankingRows(
            table, [.. order.Select(row => mixed.Queries[row])], [.. order.Select(row => mixed.Grades[row])]);

        Assert.NotEqual(mixed.Queries, sorted.Queries);
        Assert.Equal(
            TreeFile.ToBytes(TreeTrainer.Train(sorted, Small, Token).Model),
            TreeFile.ToBytes(TreeTrainer.Train(mixed, Small, Token).Model));
    }

    [Fact]
    public void The_first_rounds_of_a_model_are_those_of_a_shorter_training()
    {
        var rows = TreeSample.Ranking(40, seed: 3);

        var longer = TreeTrainer.Train(rows, Small, Token).Model;
        var shorter = TreeTrainer.Train(rows, Small with { Rounds = 5 }, Token).Model;

        Assert.Equal(TreeFile.ToBytes(shorter), TreeFile.ToBytes(longer.First(5)));
        Assert.Equal(TreeFile.ToBytes(longer), TreeFile.ToBytes(longer.First(99)));
    }

    [Fact]
    public void No_rounds_give_a_model_without_trees_that_scores_0()
    {
        var rows = TreeSample.Ranking(5, seed: 3);

        var trained = TreeTrainer.Train(rows, Small with { Rounds = 0 }, Token);

        Assert.All(trained.Model.Ensembles, ensemble => Assert.Empty(ensemble.Trees));
        Assert.All(new TreeScorer(trained.Model).Score(rows.Features), score => Assert.Equal(0, score));
        Assert.All(MlNetScores.Of(trained.Rankers[0], rows.Features), score => Assert.Equal(0, score));
    }

    [Fact]
    public void Features_that_say_nothing_give_every_row_one_score()
    {
        var features = new TreeFeatures([new("same", false)]);
        var table = TreeSample.Table(features, Enumerable.Repeat<double?[]>([1], 60));
        int[] queries = [.. Enumerable.Range(0, 60).Select(row => row / 10)];
        int[] grades = [.. Enumerable.Range(0, 60).Select(row => row % 3)];

        var model = TreeTrainer.Train(new RankingRows(table, queries, grades), Small, Token).Model;

        _ = Assert.Single(new TreeScorer(model).Score(table).Distinct());
    }

    [Fact]
    public void Trees_put_better_rows_first()
    {
        var model = TreeTrainer.Train(TreeSample.Ranking(80, seed: 5), Small with { Rounds = 60 }, Token).Model;
        var fresh = TreeSample.Ranking(40, seed: 6);

        var scores = new TreeScorer(model).Score(fresh.Features);

        var (right, wrong) = (0, 0);
        foreach (var query in Enumerable.Range(0, scores.Length).GroupBy(row => fresh.Queries[row]))
        {
            foreach (var (better, worse) in query.SelectMany(a => query.Select(b => (a, b)))
                .Where(pair => fresh.Grades[pair.a] > fresh.Grades[pair.b]))
            {
                _ = scores[better] > scores[worse] ? right++ : wrong++;
            }
        }

        Assert.True(right > 3 * wrong, $"{right} pairs in the right order, {wrong} in the wrong one");
    }

    [Fact]
    public void Every_training_row_counts_in_one_leaf_of_each_tree()
    {
        var rows = TreeSample.Ranking(40, seed: 7);

        var model = TreeTrainer.Train(rows, Small, Token).Model;

        Assert.All(model.Trees, tree => Assert.Equal(rows.Features.Rows, tree.TotalCover()));
    }

    [Fact]
    public void A_training_that_nobody_waits_for_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            TreeTrainer.Train(TreeSample.Ranking(5, seed: 3), Small, stopped.Token));
    }
}
