namespace ChainMatch.Seeds;

/// <summary>
/// The rules of the baseline ranking that a data set may set (<c>rules/matching.json</c>): an expert's judgement, not
/// estimated (METHODS 3.7).
/// </summary>
public sealed record MatchingRules
{
    /// <summary>Points of each feature by its name; together 100.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>
    {
        ["fit"] = 44,
        ["role"] = 5,
        ["share"] = 4,
        ["tie"] = 18,
        ["nearby"] = 15,
        ["home"] = 7,
        ["size"] = 5,
        ["list"] = 2,
    };

    /// <summary>How near a home province is, 0 to 1, by its code; a province that is not named has 0.</summary>
    public IReadOnlyDictionary<string, double> HomeNearness { get; init; } = new Dictionary<string, double>();
}
