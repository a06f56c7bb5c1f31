namespace ChainMatch.ML.Rankers;

/// <summary>
/// TOPSIS with entropy weights (METHODS 3.7): columns scaled from 0 (worst) to 1 (best), weighted by how unevenly their
/// values are spread, and each row scored by its nearness to the best against the worst.
/// </summary>
internal static class Topsis
{
    /// <summary>The nearness of each row to the best, 0 to 1; 0 for all when every column is constant.</summary>
    /// <param name="columns">The columns, of one length.</param>
    /// <param name="closeness">Takes the nearness of each row.</param>
    internal static void Score(IReadOnlyList<TopsisColumn> columns, Span<double> closeness)
    {
        var weights = Weights(columns);
        for (var row = 0; row < closeness.Length; row++)
        {
            var (toBest, toWorst) = (0.0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                var value = columns[i].Values[row];
                var square = weights[i] * weights[i];
                toBest += square * (1 - value) * (1 - value);
                toWorst += square * value * value;
            }

            (toBest, toWorst) = (Math.Sqrt(toBest), Math.Sqrt(toWorst));
            closeness[row] = toWorst == 0 ? 0 : toWorst / (toBest + toWorst);
        }
    }

    /// <summary>The weight of each column, together 1; 0 for a constant one, and all 0 when each is constant.</summary>
    internal static double[] Weights(IReadOnlyList<TopsisColumn> columns)
    {
        var sum = columns.Sum(column => column.Divergence);
        return [.. columns.Select(column => sum == 0 ? 0 : column.Divergence / sum)];
    }
}

/// <summary>A column scaled from 0 (worst) to 1 (best); all 0 when it is constant.</summary>
internal sealed class TopsisColumn
{
    private readonly double[] _values;

    /// <summary>An empty column of a length.</summary>
    internal TopsisColumn(int rows) => _values = new double[rows];

    /// <summary>The scaled values.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>The entropy of the values as shares of their sum, 0 to 1; 0 · ln 0 = 0; 1 when they are constant.</summary>
    internal double Entropy { get; private set; } = 1;

    /// <summary>1 − <see cref="Entropy"/>.</summary>
    internal double Divergence => 1 - Entropy;

    /// <summary>Takes values.</summary>
    /// <param name="values">The values, at least two.</param>
    /// <param name="isBenefit">Whether more is better.</param>
    internal void Fill(ReadOnlySpan<double> values, bool isBenefit)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        if (least == most)
        {
            Array.Clear(_values);
            Entropy = 1;
            return;
        }

        for (var row = 0; row < _values.Length; row++)
        {
            _values[row] = (isBenefit ? values[row] - least : most - values[row]) / (most - least);
        }

        Entropy = EntropyOf(_values);
    }

    private static double EntropyOf(double[] values)
    {
        var sum = values.Sum();
        var entropy = 0.0;
        foreach (var value in values)
        {
            if (value > 0)
            {
                entropy -= value / sum * Math.Log(value / sum);
            }
        }

        return entropy / Math.Log(values.Length);
    }
}
