namespace ChainMatch.Model;

/// <summary>How far a fact can be trusted. Missing means: what the tier of its source says (METHODS 3.3).</summary>
public enum Confidence
{
    /// <summary>Said by an official or mainstream source.</summary>
    High,

    /// <summary>Said by another source, or read from a wording that leaves room.</summary>
    Medium,

    /// <summary>Inferred, general knowledge, or from a mirror.</summary>
    Low,
}

/// <summary>
/// One row of a data set: something that at least one source says. Rows are facts; what follows from them is computed.
/// </summary>
public abstract record Fact
{
    /// <summary>The sources that say it, by id; at least one, except for a source itself.</summary>
    [Refers<Source>]
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>When it was known; null when the row does not say (METHODS 3.3 (0) gives the fall-back).</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>How sure it is; null leaves it to the tier of the source.</summary>
    public Confidence? Confidence { get; init; }
}
