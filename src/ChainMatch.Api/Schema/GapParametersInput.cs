using ChainMatch.Gaps;
using GraphQL;

namespace ChainMatch.Api.Schema;

/// <summary>Other thresholds and weights of the gap analysis (阈值与权重): what is left out keeps its default.</summary>
[Name("GapParameters")]
internal sealed record GapParametersInput
{
    /// <summary>Confidence from which a segment counts as at work, 0 to 1.</summary>
    public double? PresentThreshold { get; init; }

    /// <summary>κ from which silence speaks, 0 to 1.</summary>
    public double? SilentCoverage { get; init; }

    /// <summary>Deficit from which an unseen segment is suspected to be missing, 0 to 1.</summary>
    public double? SuspectedDeficit { get; init; }

    /// <summary>Cover below which a segment is weak.</summary>
    public double? WeakCover { get; init; }

    /// <summary>Age in years up to which building, pledges, talks and statements hold.</summary>
    public int? StaleYears { get; init; }

    /// <summary>Weight of the neighbours that need it, N.</summary>
    public double? NeighboursWeight { get; init; }

    /// <summary>Weight of its position in the chain, K.</summary>
    public double? PositionWeight { get; init; }

    /// <summary>Weight of the inputs at hand, S.</summary>
    public double? InputsAtHandWeight { get; init; }

    /// <summary>Weight of the typical size of a project, V.</summary>
    public double? TypicalSizeWeight { get; init; }

    internal static GapParameters Of(GapParametersInput? input) => input?.ToParameters() ?? GapParameters.Default;

    private GapParameters ToParameters()
    {
        var usual = GapParameters.Default;
        return usual with
        {
            PresentThreshold = PresentThreshold ?? usual.PresentThreshold,
            SilentCoverage = SilentCoverage ?? usual.SilentCoverage,
            SuspectedDeficit = SuspectedDeficit ?? usual.SuspectedDeficit,
            WeakCover = WeakCover ?? usual.WeakCover,
            StaleYears = StaleYears ?? usual.StaleYears,
            NeighboursWeight = NeighboursWeight ?? usual.NeighboursWeight,
            PositionWeight = PositionWeight ?? usual.PositionWeight,
            InputsAtHandWeight = InputsAtHandWeight ?? usual.InputsAtHandWeight,
            TypicalSizeWeight = TypicalSizeWeight ?? usual.TypicalSizeWeight,
        };
    }
}
