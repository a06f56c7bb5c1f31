namespace ChainMatch.ML.Trees;

/// <summary>
/// Gauss–Legendre quadrature on 0 to 1: Σ weight · f(node) is the integral of f, exact for polynomials of degree up to
/// 2 · count − 1.
/// </summary>
internal static class GaussLegendre
{
    private const int NewtonSteps = 100;
    private const double Close = 1e-16;

    /// <summary>The nodes, descending, with their weights; all strictly between 0 and 1.</summary>
    internal static (double Node, double Weight)[] OnUnitInterval(int count) =>
        [.. Enumerable.Range(0, count).Select(index => Root(count, index))];

    // Newton's method from Tricomi's estimate of the root of the Legendre polynomial.
    private static (double Node, double Weight) Root(int count, int index)
    {
        var x = Math.Cos(Math.PI * (index + 0.75) / (count + 0.5));
        var slope = 0.0;
        for (var step = 0; step < NewtonSteps; step++)
        {
            (var value, slope) = Polynomial(count, x);
            var move = value / slope;
            x -= move;
            if (Math.Abs(move) <= Close)
            {
                break;
            }
        }

        return ((1 + x) / 2, 1 / ((1 - (x * x)) * slope * slope));
    }

    private static (double Value, double Slope) Polynomial(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var n = 2; n <= degree; n++)
        {
            (before, value) = (value, (((2 * n) - 1) * x * value - ((n - 1) * before)) / n);
        }

        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
