using System.Globalization;
using ChainMatch.ML.Rankers;
using ChainMatch.Seeds;
using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Evaluation;

/// <summary>A data set parted at a cut: what rankers may know, and what happened then.</summary>
public sealed class CutSplit
{
    private const string File = "placements.csv";

    /// <summary>Parts a data set.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="cut">The first day that is not known.</param>
    public CutSplit(PlacementSet set, DateOnly cut)
    {
        (Set, Cut) = (set, cut);
        Training = new TrainingPart(set, cut);
        Test = new TestPart(set, Training);
    }

    /// <summary>The data set.</summary>
    public PlacementSet Set { get; }

    /// <summary>The first day that is not known.</summary>
    public DateOnly Cut { get; }

    /// <summary>What is known.</summary>
    public TrainingPart Training { get; }

    /// <summary>What happened.</summary>
    public TestPart Test { get; }

    /// <summary>What makes it impossible to judge a ranker; empty when nothing does.</summary>
    public IReadOnlyList<SeedProblem> Check()
    {
        if (Set.Placements.Count == 0)
        {
            return [Broken(PlacementRules.TrainingThere, "The file has no placement; add the rows.")];
        }

        List<SeedProblem> problems = [];
        if (Training.Placements.Count == 0)
        {
            problems.Add(Broken(PlacementRules.TrainingThere, $"No placement is before {Text(Cut)}; {Choose}."));
        }

        if (Training.Placements.Count == Set.Placements.Count)
        {
            problems.Add(Broken(PlacementRules.TestThere, $"No placement is on or after {Text(Cut)}; {Choose}."));
        }

        if (problems is [] && Training.Candidates.Count < 2)
        {
            problems.Add(Broken(
                PlacementRules.SeveralCandidates,
                $"All placements before {Text(Cut)} are of one enterprise, so there is nothing to order; {Choose}."));
        }

        if (problems is [] && Test.Queries.Count == 0)
        {
            problems.Add(Broken(
                PlacementRules.SomethingToFind,
                $"No enterprise with a placement before {Text(Cut)} has one from then on, so no ranker can be right or wrong "
                + $"({Test.Dropped.Count} queries, {Test.Cold} enterprises in them are new); {Choose}."));
        }

        return problems;
    }

    private string Choose =>
        $"the dates run from {Text(Set.Placements[0].Date)} to {Text(Set.Placements[^1].Date)}: choose a cut between them";

    private SeedProblem Broken(SeedRule rule, string message) => rule.Broken(File, null, "date", Text(Cut), message);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
