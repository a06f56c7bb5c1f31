namespace ChainMatch.ML.Trees;

/// <summary>A score in parts that add up.</summary>
/// <param name="Base">What the training rows score on average, as the covers of the trees weigh them.</param>
/// <param name="Contributions">
/// What each feature adds to it, in the order of the features; value and known mark of a feature together.
/// </param>
public sealed record TreeExplanation(double Base, IReadOnlyList<double> Contributions)
{
    /// <summary>
    /// Base and contributions together: the score, up to rounding (below 1e-9 for scores of usual size).
    /// </summary>
    public double Score => Base + Contributions.Sum();
}
