using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>fit</c>: does it make it? The best of what speaks for it, 0 when nothing does; never unknown (METHODS 3.7).
/// </summary>
internal static class FitFeature
{
    /// <summary>An investor named for a segment, without a capability row.</summary>
    internal const double Investor = 0.6;

    /// <summary>It has built the segment elsewhere in the province.</summary>
    internal const double Built = 0.9;

    /// <summary>One of its products is a keyword of the segment.</summary>
    internal const double ProductMatch = 0.3;

    /// <summary>It works in another segment of the chain.</summary>
    internal const double SameChain = 0.15;

    private const double AdjacentShare = 0.35;

    /// <summary>A capability of the segment.</summary>
    internal static double Capable(Confidence confidence) => confidence switch
    {
        Confidence.High => 1,
        Confidence.Medium => 0.7,
        _ => 0.35,
    };

    /// <summary>A capability of a direct supplier or customer of the segment, or being its named investor.</summary>
    internal static double Adjacent(double fitOfNeighbour) => AdjacentShare * fitOfNeighbour;

    /// <summary>The best of what speaks for it.</summary>
    internal static FeatureValue Of(IEnumerable<FeatureValue> evidence) =>
        FeatureValue.Largest(evidence) is { Value: not null } best ? best : new FeatureValue(0, []);
}
