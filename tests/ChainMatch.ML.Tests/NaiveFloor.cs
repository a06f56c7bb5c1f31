using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML;

/// <summary>The floors as DESIGN §6 defines them, counted row by row.</summary>
internal sealed class NaiveFloor(TrainingPart training, QueryKey query)
{
    /// <summary>What each candidate is ordered by, most important first.</summary>
    internal IReadOnlyList<double[]> KeysOf(string floor)
    {
        var all = Level((_, _) => true);
        var region = Level((r, _) => IsWithin(training.Regions, r, query.Region));
        var segment = Level((_, s) => IsWithin(training.Segments, s, query.Segment));
        var levels = Backoff(all, segment);
        return floor switch
        {
            "global" => Keys(all),
            "segment" => Keys(segment, all),
            "region" => Keys(region, all),
            "backoff" => Keys([.. levels]),
            _ => Shares([.. levels, region]),
        };
    }

    private List<int[]> Backoff(int[] all, int[] segment)
    {
        var regionParent = training.Regions.ParentOf(query.Region);
        var segmentParent = training.Segments.ParentOf(query.Segment);
        List<int[]> levels =
        [
            Level((r, s) => IsWithin(training.Regions, r, query.Region) && IsWithin(training.Segments, s, query.Segment)),
        ];
        if (regionParent >= 0)
        {
            levels.Add(Level((r, s) =>
                IsWithin(training.Regions, r, regionParent) && IsWithin(training.Segments, s, query.Segment)));
        }

        levels.Add(segment);
        if (segmentParent >= 0)
        {
            levels.Add(Level((_, s) => IsWithin(training.Segments, s, segmentParent)));
        }

        return [.. levels, all];
    }

    private int[] Level(Func<int, int, bool> holds) =>
    [
        .. training.Candidates.Select(enterprise => training.Placements.Count(placement =>
            placement.Enterprise == enterprise && holds(placement.Region, placement.Segment))),
    ];

    private static bool IsWithin(CodeTree tree, int node, int top)
    {
        while (node >= 0 && node != top)
        {
            node = tree.ParentOf(node);
        }

        return node == top;
    }

    private double[][] Keys(params int[][] levels) =>
        [.. training.Candidates.Select((_, candidate) => levels.Select(level => (double)level[candidate]).ToArray())];

    private double[][] Shares(int[][] levels) =>
    [
        .. training.Candidates.Select((_, candidate) =>
            new[] { Math.Round(levels.Sum(level => level[candidate] / (level.Sum() + 5.0)), 12) }),
    ];
}
