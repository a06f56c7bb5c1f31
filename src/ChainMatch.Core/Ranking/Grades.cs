using ChainMatch.Features;

namespace ChainMatch.Ranking;

/// <summary>Grades by meaning (METHODS 3.7): thresholds within 1e-9 count as reached.</summary>
public static class Grades
{
    private const double Makes = 0.6;
    private const double Near = 0.3;
    private const double Known = 0.3;
    private const double WellTied = 0.5;
    private const double Tolerance = 1e-9;

    /// <summary>The grade of a candidate; an unknown tie or nearby project counts as none.</summary>
    public static Grade Of(FeatureVector features)
    {
        var fit = features["fit"].Value ?? 0;
        var known = Math.Max(features["tie"].Value ?? 0, features["nearby"].Value ?? 0);
        return (Reaches(fit, Makes), Reaches(known, Known)) switch
        {
            (true, true) => Grade.A,
            (true, false) => Grade.B,
            _ => Reaches(fit, Near) || Reaches(known, WellTied) ? Grade.C : Grade.D,
        };
    }

    private static bool Reaches(double value, double threshold) => value >= threshold - Tolerance;
}
