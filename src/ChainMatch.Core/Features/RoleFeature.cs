using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>role</c>: what it does in the segment. Sellers of machines seldom build the plant. Unknown without a capability row.
/// </summary>
internal static class RoleFeature
{
    /// <summary>The worth of a role in a segment of a stage, 0 to 1.</summary>
    internal static double Of(string role, Stage stage) => role.ToUpperInvariant() switch
    {
        "SERVICE" when stage is Stage.Upstream or Stage.Midstream => 0.5,
        "EQUIPMENT" => 0.4,
        _ => 1,
    };

    /// <summary>The value of a pair: its best role.</summary>
    internal static FeatureValue Of(Pair pair) => FeatureValue.Largest(pair.OwnCapabilities
        .Select(row => new FeatureValue(Of(row.Row.Role, pair.Scope.Segment.Stage), [row.Id])));
}
