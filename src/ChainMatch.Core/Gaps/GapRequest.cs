namespace ChainMatch.Gaps;

/// <summary>Which gaps to work out. Null means: what the data set says.</summary>
public sealed record GapRequest
{
    /// <summary>The home region or a place in it, by code; null for the home region.</summary>
    public string? Region { get; init; }

    /// <summary>The day that the view stands on; null for the data set's own, the newest view.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Thresholds and weights.</summary>
    public GapParameters Parameters { get; init; } = GapParameters.Default;
}
