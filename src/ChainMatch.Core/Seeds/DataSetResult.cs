namespace ChainMatch.Seeds;

/// <summary>What the validator says: a data set, or everything that is wrong.</summary>
/// <param name="DataSet">The data set; null when there is a problem.</param>
/// <param name="Problems">The problems, ordered by file (JSON files first, then as the manifest names them), row,
/// column; at most 10,000.</param>
/// <param name="Remarks">What is allowed and yet worth a look, in the same order, the first row for all alike.</param>
public sealed record DataSetResult(
    DataSet? DataSet, IReadOnlyList<SeedProblem> Problems, IReadOnlyList<SeedProblem> Remarks)
{
    /// <summary>How many more problems there are than are listed.</summary>
    public int Unlisted { get; init; }
}
