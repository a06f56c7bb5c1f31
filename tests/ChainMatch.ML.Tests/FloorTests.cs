using ChainMatch.ML.Evaluation;
using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;
using CsCheck;

namespace ChainMatch.ML;

/// <summary>Floors against their definition, word for word, on random sets of deep trees.</summary>
public sealed class FloorTests
{
    private static readonly DateOnly Cut = new(2020, 1, 1);

    [Fact]
    public void Every_floor_orders_as_its_definition_says() => RandomSet.Gen.Sample(
        set =>
        {
            var split = new CutSplit(set, Cut);
            foreach (var floor in Floors.All)
            {
                var scorer = floor.Train(split.Training, TestContext.Current.CancellationToken);
                foreach (var query in RandomSet.Queries(set))
                {
                    var scores = DenseScores.Of(scorer, split.Training, query);
                    AssertSameOrder(new NaiveFloor(split.Training, query).KeysOf(floor.Id), scores);
                }
            }
        },
        iter: 300);

    [Fact]
    public void Placements_from_the_cut_on_leave_every_score_as_it_was() => RandomSet.Gen.Sample(
        set =>
        {
            var before = ScoresOf(set);
            var more = Enumerable.Range(0, 20).Select(number => new Placement(
                set.Placements[0].Enterprise, number % set.Regions.Count, number % set.Segments.Count, Cut, 4, null));
            var after = ScoresOf(RandomSet.With(set, [.. set.Placements.Concat(more)]));

            Assert.Equal(before, after);
        },
        iter: 200);

    private static List<long> ScoresOf(PlacementSet set)
    {
        var training = new TrainingPart(set, Cut);
        List<long> bits = [];
        foreach (var ranker in Floors.All.Concat(Comparators.All))
        {
            var scorer = ranker.Train(training, TestContext.Current.CancellationToken);
            foreach (var query in RandomSet.Queries(set))
            {
                bits.AddRange(DenseScores.Of(scorer, training, query).Select(BitConverter.DoubleToInt64Bits));
            }
        }

        return bits;
    }

    private static void AssertSameOrder(IReadOnlyList<double[]> keys, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.Equal(Math.Sign(Compare(keys[i], keys[j])), Math.Sign(scores[i].CompareTo(scores[j])));
            }
        }
    }

    private static int Compare(double[] left, double[] right) =>
        left.Zip(right, (one, other) => one.CompareTo(other)).FirstOrDefault(order => order != 0);
}
