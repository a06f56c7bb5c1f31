namespace ChainMatch.ML.Trees;

/// <summary>How trees are fitted. The defaults did best in a trial on several sets of dated placements.</summary>
public sealed record TreeOptions
{
    private const int MostRounds = 10_000;
    private const int MostBins = 255;
    private const int MostGrades = 31;
    private const double Unbounded = 1e6;

    /// <summary>
    /// How many trees each ensemble gets, 0 to 10,000; fewer where no split is left to make. Default 60.
    /// </summary>
    public int Rounds { get; init; } = 60;

    /// <summary>The part of every tree that counts, above 0 to 1. Default 0.05.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>The most leaves of a tree, 2 to 32. Default 8.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>The fewest rows of a leaf, 1 or more. Default 40.</summary>
    public int MinRowsPerLeaf { get; init; } = 40;

    /// <summary>The least sum of second derivatives in a leaf, 0 or more. Default 0.001.</summary>
    public double MinHessianPerLeaf { get; init; } = 0.001;

    /// <summary>What is added to that sum where the value of a leaf is computed, 0 or more. Default 10.</summary>
    public double L2 { get; init; } = 10;

    /// <summary>
    /// The part of the columns that a tree may look at, drawn anew for each, above 0 to 1. Default 0.4.
    /// </summary>
    public double FeatureFraction { get; init; } = 0.4;

    /// <summary>
    /// The part of the rows that a tree is fitted on, drawn anew for each, above 0 to 1. Default 0.8.
    /// </summary>
    public double BaggingFraction { get; init; } = 0.8;

    /// <summary>The most values of a column that are told apart, 2 to 255. Default 127.</summary>
    public int MaxBins { get; init; } = 127;

    /// <summary>How steeply two rows in the wrong order count, above 0. Default 1.</summary>
    public double Sigmoid { get; init; } = 1;

    /// <summary>
    /// What a grade is worth, from grade 0 on, 2 to 31 figures, none below the one before it, 0 the first. Default
    /// 2^grade − 1 for the grades 0 to 4.
    /// </summary>
    public IReadOnlyList<int> Gains { get; init; } = [0, 1, 3, 7, 15];

    /// <summary>The seeds, an ensemble for each; all different, 0 or more. Default 1 to 5.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [1, 2, 3, 4, 5];

    /// <summary>Notes every option outside its range.</summary>
    internal void Check(TreeProblems problems)
    {
        Within(problems, nameof(Rounds), Rounds, 0, MostRounds);
        Within(problems, nameof(Leaves), Leaves, 2, TreeModel.MostLeaves);
        Within(problems, nameof(MinRowsPerLeaf), MinRowsPerLeaf, 1, Unbounded);
        Within(problems, nameof(MaxBins), MaxBins, 2, MostBins);
        Within(problems, nameof(MinHessianPerLeaf), MinHessianPerLeaf, 0, Unbounded);
        Within(problems, nameof(L2), L2, 0, Unbounded);
        Within(problems, nameof(LearningRate), LearningRate, double.Epsilon, 1);
        Within(problems, nameof(FeatureFraction), FeatureFraction, double.Epsilon, 1);
        Within(problems, nameof(BaggingFraction), BaggingFraction, double.Epsilon, 1);
        Within(problems, nameof(Sigmoid), Sigmoid, double.Epsilon, Unbounded);
        if (Gains.Count is < 2 or > MostGrades || Gains[0] != 0 || !Gains.Order().SequenceEqual(Gains))
        {
            problems.Add($"{nameof(Gains)} are {string.Join(", ", Gains)}; give 2 to {MostGrades}, from 0 upwards");
        }

        if (Seeds is [] || Seeds.Any(seed => seed < 0) || Seeds.Distinct().Count() < Seeds.Count)
        {
            problems.Add($"{nameof(Seeds)} are {string.Join(", ", Seeds)}; give one or more, all different, 0 or more");
        }
    }

    private static void Within(TreeProblems problems, string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            var from = least == double.Epsilon ? "above 0" : FormattableString.Invariant($"{least}");
            problems.Add(FormattableString.Invariant($"{name} is {value}; give {from} to {most}"));
        }
    }
}
