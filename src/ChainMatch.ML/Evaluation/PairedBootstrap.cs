namespace ChainMatch.ML.Evaluation;

/// <summary>How far a mean of differences between two rankers may be off, by resampling queries (DESIGN §6).</summary>
internal static class PairedBootstrap
{
    private const int Resamples = 1000;
    private const int LowPosition = 25;
    private const int HighPosition = 974;
    private const ulong Start = 42;

    /// <summary>The mean of differences and its interval of 95 %.</summary>
    /// <param name="differences">One difference per query, in the order of the queries; at least one.</param>
    internal static (double Mean, double Low, double High) Of(ReadOnlySpan<double> differences)
    {
        var draw = new SplitMix64(Start);
        var means = new double[Resamples];
        foreach (ref var mean in means.AsSpan())
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++)
            {
                sum += differences[draw.Next(differences.Length)];
            }

            mean = sum / differences.Length;
        }

        Array.Sort(means);
        var total = 0.0;
        foreach (var difference in differences)
        {
            total += difference;
        }

        return (total / differences.Length, means[LowPosition], means[HighPosition]);
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
