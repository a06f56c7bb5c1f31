namespace ChainMatch.Import.Synthetic;

/// <summary>What a series of random numbers is for; each row of each topic has a series of its own.</summary>
internal enum Topic
{
    Chains,
    Segments,
    Supplies,
    Places,
    Parks,
    Resources,
    Sources,
    Homes,
    Enterprises,
    Identifiers,
    Tags,
    Capabilities,
    Ties,
    Owners,
    Sites,
    Operations,
    Activities,
    Indicators,
    Statements,
    Completeness,
    Projects,
    Policies,
}

/// <summary>
/// A series of random numbers: SplitMix64, started from seed, topic and row. Whole numbers only, so that every machine
/// draws the same; and no series depends on another, so that any row can be made again on its own.
/// </summary>
internal sealed class Draw(int seed, Topic topic, int row)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = Mixed(Mixed(unchecked((ulong)seed + (Step * ((ulong)topic + 1)))) ^ (ulong)row);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    internal int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    internal long Below(long count) => (long)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>True in so many of a hundred cases.</summary>
    internal bool Percent(int cases) => Below(100) < cases;

    /// <summary>One of several, all alike.</summary>
    internal T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Up to <paramref name="most"/> different ones of several, at least one, in the order drawn.</summary>
    internal List<T> Some<T>(IReadOnlyList<T> choices, int most)
    {
        List<T> drawn = [];
        for (var tries = 1 + Below(most); tries > 0; tries--)
        {
            if (Of(choices) is var choice && !drawn.Contains(choice))
            {
                drawn.Add(choice);
            }
        }

        return drawn;
    }

    private static ulong Mixed(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }

    private ulong Next()
    {
        _state = unchecked(_state + Step);
        return Mixed(_state);
    }
}
