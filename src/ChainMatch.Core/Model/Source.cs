namespace ChainMatch.Model;

/// <summary>How near a source is to what it reports.</summary>
public enum SourceTier
{
    /// <summary>Official or mainstream original (官方或主流原文).</summary>
    A,

    /// <summary>Other media (其他媒体).</summary>
    B,

    /// <summary>Mirror or aggregator (转载或采集站).</summary>
    C,

    /// <summary>General knowledge of the industry's structure (行业常识).</summary>
    S,
}

/// <summary>Where a fact was published.</summary>
[FactKind("source", "sources")]
public sealed record Source : Fact
{
    /// <summary>Identifier, <c>SRC-…</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Title; null when it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; null when it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address; null when it is a printed source.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; null when it is not known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>How near the source is to what it reports.</summary>
    public required SourceTier Tier { get; init; }
}
