namespace ChainMatch.Import.Synthetic;

/// <summary>
/// How large a synthetic graph is. Of a size that is left out the number of enterprises decides: 1.2 sites for each,
/// 3·√enterprises regions and as many segments, one chain for 30 segments.
/// </summary>
public sealed record SyntheticSize
{
    private const int SegmentsOfAChain = 30;
    private const int LeastSegmentsOfAChain = 4;
    private const int MostChains = 900;

    private readonly int? _sites;
    private readonly int? _regions;
    private readonly int? _segments;
    private readonly int? _chains;

    /// <summary>Enterprises, 100 to 5,000,000; default 1,000,000, the scale graph.</summary>
    public int Enterprises { get; init; } = 1_000_000;

    /// <summary>Sites, 100 to 9,000,000.</summary>
    public int Sites
    {
        get => _sites ?? Enterprises + (Enterprises / 5);
        init => _sites = value;
    }

    /// <summary>Places of all kinds, 20 to 7,000.</summary>
    public int Regions
    {
        get => _regions ?? 3 * (int)Math.Sqrt(Enterprises);
        init => _regions = value;
    }

    /// <summary>Segments, 20 to 20,000, at least four for each chain.</summary>
    public int Segments
    {
        get => _segments ?? 3 * (int)Math.Sqrt(Enterprises);
        init => _segments = value;
    }

    /// <summary>Chains, 1 to 900.</summary>
    public int Chains
    {
        get => _chains ?? Math.Clamp(Segments / SegmentsOfAChain, 1, MostChains);
        init => _chains = value;
    }

    /// <summary>Where the random numbers start; other seeds give other graphs of the same size. Not negative.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>What is not allowed, one sentence each; empty when the graph can be made.</summary>
    public IReadOnlyList<string> Problems()
    {
        string[] outside =
        [
            .. Outside("enterprises", Enterprises, 100, 5_000_000),
            .. Outside("sites", _sites, 100, 9_000_000),
            .. Outside("regions", _regions, 20, 7_000),
            .. Outside("segments", _segments, 20, 20_000),
            .. Outside("chains", _chains, 1, MostChains),
            .. Outside("seed", Seed, 0, int.MaxValue),
        ];
        return outside is [] && Chains > Segments / LeastSegmentsOfAChain
            ? [$"{Chains} chains need {LeastSegmentsOfAChain} segments each; --segments is {Segments}."]
            : outside;
    }

    private static IEnumerable<string> Outside(string name, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return $"--{name} takes {least} to {most}, not {value}.";
        }
    }
}
