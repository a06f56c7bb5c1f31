namespace ChainMatch.Seeds;

/// <summary>One thing that is wrong in a data set, with its place and what to do.</summary>
/// <param name="Code">Stable code of the rule, such as <c>SEED011</c>.</param>
/// <param name="File">The file, relative to the data set's folder.</param>
/// <param name="Row">The row as a spreadsheet counts it, the header being 1; null when the whole file is meant.</param>
/// <param name="Column">The column; null when the whole row is meant.</param>
/// <param name="Value">The value that is wrong; null when something is missing.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SeedProblem(string Code, string File, int? Row, string? Column, string? Value, string Message);
