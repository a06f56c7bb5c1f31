namespace ChainMatch.Features;

/// <summary>A dated sign that an enterprise turns to a place: a tie, a contact, a project.</summary>
/// <param name="Strength">How strong the sign is by its kind, 0 to 1.</param>
/// <param name="Years">Its age in years; null when it is undated.</param>
/// <param name="Nearness">How near the matter is to the segment, 0 to 1.</param>
/// <param name="FactIds">The facts that make it.</param>
internal sealed record Sign(double Strength, int? Years, double Nearness, IReadOnlyList<string> FactIds)
{
    /// <summary>The sign as a value: strength × age × nearness.</summary>
    internal FeatureValue Value => new(Strength * AgeFactor(Years) * Nearness, FactIds);

    /// <summary>How much of a dated sign is left: 1 up to three years or undated, 0.7 up to five, 0.4 beyond.</summary>
    private static double AgeFactor(int? years) => years switch
    {
        null or <= 3 => 1,
        <= 5 => 0.7,
        _ => 0.4,
    };
}
