using ChainMatch.Storage;

namespace ChainMatch.Gaps;

/// <summary>The thresholds and weights of METHODS 3.3, with its defaults; a what-if takes others.</summary>
public sealed record GapParameters
{
    private const int Greatest = 1_000_000;

    /// <summary>The defaults.</summary>
    public static GapParameters Default { get; } = new();

    /// <summary>Confidence from which a segment counts as at work, 0 to 1.</summary>
    public double PresentThreshold { get; init; } = 0.5;

    /// <summary>k: imagined novelties that keep a thin record from looking complete.</summary>
    public double ImaginedNovelties { get; init; } = 5;

    /// <summary>v of large segments: how many looks one is worth.</summary>
    public double LargeVisibility { get; init; } = 2;

    /// <summary>v of medium segments, and of those without a scale.</summary>
    public double MediumVisibility { get; init; } = 1;

    /// <summary>v of small segments.</summary>
    public double SmallVisibility { get; init; } = 0.5;

    /// <summary>κ from which silence speaks, 0 to 1.</summary>
    public double SilentCoverage { get; init; } = 0.8;

    /// <summary>Deficit from which an unseen segment is suspected to be missing, 0 to 1.</summary>
    public double SuspectedDeficit { get; init; } = 0.75;

    /// <summary>Age in years up to which building, pledges, talks and statements hold.</summary>
    public int StaleYears { get; init; } = 3;

    /// <summary>Age in years up to which an official "none" holds.</summary>
    public int NoneValidYears { get; init; } = 2;

    /// <summary>Cover below which a segment is weak.</summary>
    public double WeakCover { get; init; } = 0.8;

    /// <summary>Location quotient below which a segment is weak.</summary>
    public double WeakLocationQuotient { get; init; } = 0.8;

    /// <summary>Location quotient from which a segment is strong.</summary>
    public double StrongLocationQuotient { get; init; } = 1.25;

    /// <summary>Named legal enterprises from which a segment is strong.</summary>
    public int StrongFirms { get; init; } = 3;

    /// <summary>Confidence that a strong segment needs, 0 to 1.</summary>
    public double StrongConfidence { get; init; } = 0.8;

    /// <summary>Deficit of a segment under construction, 0 to 1.</summary>
    public double BuildingDeficit { get; init; } = 0.5;

    /// <summary>Deficit of a segment that is only called weak, 0 to 1.</summary>
    public double StatedDeficit { get; init; } = 0.5;

    /// <summary>q of a signed project: the chance that it comes, 0 to 1.</summary>
    public double PledgedChance { get; init; } = 0.4;

    /// <summary>q of a project under talks, 0 to 1.</summary>
    public double TalkedChance { get; init; } = 0.1;

    /// <summary>Weight of N.</summary>
    public double NeighboursWeight { get; init; } = 0.30;

    /// <summary>Weight of K.</summary>
    public double PositionWeight { get; init; } = 0.15;

    /// <summary>Weight of S.</summary>
    public double InputsAtHandWeight { get; init; } = 0.30;

    /// <summary>Weight of V.</summary>
    public double TypicalSizeWeight { get; init; } = 0.25;

    /// <summary>K from which a segment that is weak by cover is a bottleneck, 0 to 1.</summary>
    public double BottleneckPosition { get; init; } = 0.2;

    /// <summary>Share of available input below which a present segment is to grow, 0 to 1.</summary>
    public double ExpandRatio { get; init; } = 0.6;

    /// <summary>Rejects figures that mean nothing: below 0, above a million, or all weights 0.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: names every such parameter.
    /// </exception>
    internal void Check()
    {
        var wrong = typeof(GapParameters).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => (property.Name, Value: Convert.ToDouble(property.GetValue(this), null)))
            .Where(parameter => parameter.Value is not (>= 0 and <= Greatest))
            .Select(parameter => FormattableString.Invariant($"{parameter.Name} = {parameter.Value}"))
            .ToList();
        if (wrong is [] && NeighboursWeight + PositionWeight + InputsAtHandWeight + TypicalSizeWeight <= 0)
        {
            wrong = ["all four weights are 0"];
        }

        if (wrong is not [])
        {
            throw new ChainMatchException(
                ErrorCode.InvalidInput,
                $"Gap parameters run from 0 to {Greatest}, some weight above 0: {string.Join("; ", wrong)}.");
        }
    }
}
