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
}
