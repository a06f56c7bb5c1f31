namespace ChainMatch.Ranking;

/// <summary>The meaning of a target's place, whatever the others are (METHODS 3.7). It is no order: a B may stand above an A.</summary>
public enum Grade
{
    /// <summary>Makes it and is known here or in the province.</summary>
    A,

    /// <summary>Makes it; no tie on record.</summary>
    B,

    /// <summary>Near to it, or well tied.</summary>
    C,

    /// <summary>A lead only.</summary>
    D,
}
