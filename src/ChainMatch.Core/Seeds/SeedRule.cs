namespace ChainMatch.Seeds;

/// <summary>
/// A rule that every data set obeys. Its code is stable: it is never renumbered and never used again.
/// </summary>
/// <param name="Code">The code, <c>SEED044</c>.</param>
/// <param name="Holds">What is true of a data set that obeys it.</param>
public sealed record SeedRule(string Code, string Holds)
{
    /// <summary>A fault against the rule.</summary>
    /// <param name="file">The file, relative to the data set's folder.</param>
    /// <param name="row">The row as a spreadsheet counts it; null when the whole file is meant.</param>
    /// <param name="column">The column, or the path of a JSON member; null when the whole row is meant.</param>
    /// <param name="value">The value that is wrong; null when something is missing.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public SeedProblem Broken(string file, int? row, string? column, string? value, string message) =>
        new(Code, file, row, column, value, message);
}
