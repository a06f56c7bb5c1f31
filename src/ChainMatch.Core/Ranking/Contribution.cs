using ChainMatch.Model;

namespace ChainMatch.Ranking;

/// <summary>One feature's part of a raw score.</summary>
/// <param name="Feature">Name of the feature, such as <c>fit</c>.</param>
/// <param name="Group"><c>gap</c>, <c>place</c>, <c>moving</c> or <c>strength</c>.</param>
/// <param name="Label">The feature in words.</param>
/// <param name="Value">0 to 1; null when it is unknown.</param>
/// <param name="Points">Weight times value; 0 when it is unknown.</param>
/// <param name="FactIds">The facts that the value rests on.</param>
public sealed record Contribution(
    string Feature,
    string Group,
    LocalizedText Label,
    double? Value,
    double Points,
    IReadOnlyList<string> FactIds);
