namespace ChainMatch.ML.Evaluation;

/// <summary>How far a mean of differences between two rankers may be off, by resampling queries (DESIGN §6).</summary>
internal static class PairedBootstrap
{
    private const int Resamples = 1000;
    private const int LowPosition = 25;
    private const int HighPosition = 974;
    private const ulong Start = 42;

    /// <summary>
    /// The mean and the interval of 95 % of each column of differences. Every column is drawn from the same start, so
    /// that one drawing serves all.
    /// </summary>
    /// <param name="rows">A row for each query, in their order, at least one; all of one length.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static (double Mean, double Low, double High)[] Of(
        IReadOnlyList<double[]> rows, CancellationToken cancellationToken)
    {
        var draw = new SplitMix64(Start);
        double[][] means = [.. rows[0].Select(_ => new double[Resamples])];
        for (var resample = 0; resample < Resamples; resample++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (column, mean) in MeanOf(rows, () => draw.Next(rows.Count)).Index())
            {
                means[column][resample] = mean;
            }
        }

        Array.ForEach(means, Array.Sort);
        var row = 0;
        return
        [
            .. MeanOf(rows, () => row++)
                .Select((mean, column) => (mean, means[column][LowPosition], means[column][HighPosition])),
        ];
    }

    /// <summary>The mean of as many rows as there are, picked one after the other.</summary>
    private static double[] MeanOf(IReadOnlyList<double[]> rows, Func<int> pick)
    {
        var sums = new double[rows[0].Length];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[pick()];
            for (var column = 0; column < sums.Length; column++)
            {
                sums[column] += row[column];
            }
        }

        return [.. sums.Select(sum => sum / rows.Count)];
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014), the same numbers on every machine.</summary>
    internal struct SplitMix64(ulong state)
    {
        private ulong _state = state;

        /// <summary>The next number of 64 bits.</summary>
        internal ulong Next()
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        /// <summary>The next number from 0 to below a bound.</summary>
        internal int Next(int bound) => (int)(((UInt128)(Next() >> 11) * (ulong)bound) >> 53);
    }
}
