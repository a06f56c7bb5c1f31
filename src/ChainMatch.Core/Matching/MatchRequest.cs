namespace ChainMatch.Matching;

/// <summary>Whom to visit for a segment in a region.</summary>
public sealed record MatchRequest
{
    /// <summary>The segment to fill, by code.</summary>
    public required string Segment { get; init; }

    /// <summary>The region to fill it in, by code; null means the home region.</summary>
    public string? Region { get; init; }

    /// <summary>The day whose knowledge to use; null means the day of the data set.</summary>
    public DateOnly? AsOf { get; init; }
}
