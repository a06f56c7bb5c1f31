namespace ChainMatch.ML.Rankers;

/// <summary>
/// TOPSIS with entropy weights (METHODS 3.7): columns scaled from 0 (worst) to 1 (best), weighted by how unevenly their
/// values are spread, and each row scored by its nearness to the best against the worst.
/// </summary>
internal static class Topsis
{
    /// <summary>The nearness of a row to the best, 0 to 1; 0 when every column is constant.</summary>
    /// <param name="weights">The weight of each column.</param>
    /// <param name="scaled">The row's value in each, scaled.</param>
    internal static double Closeness(ReadOnlySpan<double> weights, ReadOnlySpan<double> scaled)
    {
        var (toBest, toWorst) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var square = weights[i] * weights[i];
            toBest += square * (1 - scaled[i]) * (1 - scaled[i]);
            toWorst += square * scaled[i] * scaled[i];
        }

        (toBest, toWorst) = (Math.Sqrt(toBest), Math.Sqrt(toWorst));
        return toWorst == 0 ? 0 : toWorst / (toBest + toWorst);
    }

    /// <summary>The weight of each column, together 1; 0 for a constant one, and all 0 when each is constant.</summary>
    internal static void Weigh(IReadOnlyList<TopsisColumn> columns, Span<double> weights)
    {
        var sum = 0.0;
        foreach (var column in columns)
        {
            sum += column.Divergence;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sum == 0 ? 0 : columns[i].Divergence / sum;
        }
    }
}

/// <summary>How the values of a column are spread.</summary>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Entropy">The entropy of the scaled values as shares of their sum, 0 to 1; 0 · ln 0 = 0; 1 when they
/// are constant.</param>
/// <param name="IsBenefit">Whether more is better.</param>
internal sealed record TopsisColumn(double Least, double Most, double Entropy, bool IsBenefit)
{
    /// <summary>1 − <see cref="Entropy"/>.</summary>
    internal double Divergence => 1 - Entropy;

    /// <summary>A column of values, each with the number of rows that have it.</summary>
    internal static TopsisColumn Of(IReadOnlyCollection<(double Value, int Rows)> values, bool isBenefit)
    {
        var (least, most, rows) = (double.PositiveInfinity, double.NegativeInfinity, 0L);
        foreach (var (value, count) in values)
        {
            (least, most, rows) = (Math.Min(least, value), Math.Max(most, value), rows + count);
        }

        var column = new TopsisColumn(least, most, 1, isBenefit);
        return least < most ? column with { Entropy = column.EntropyOf(values, rows) } : column;
    }

    /// <summary>A value scaled from 0 (worst) to 1 (best); 0 when the column is constant.</summary>
    internal double Scale(double value) =>
        Least == Most ? 0 : (IsBenefit ? value - Least : Most - value) / (Most - Least);

    // −Σ p ln p with p = y/S is ln S − (Σ y ln y)/S.
    private double EntropyOf(IReadOnlyCollection<(double Value, int Rows)> values, long rows)
    {
        var (sum, logs) = (0.0, 0.0);
        foreach (var (value, count) in values)
        {
            if (Scale(value) is > 0 and var scaled)
            {
                sum += count * scaled;
                logs += count * scaled * Math.Log(scaled);
            }
        }

        return (Math.Log(sum) - (logs / sum)) / Math.Log(rows);
    }
}
