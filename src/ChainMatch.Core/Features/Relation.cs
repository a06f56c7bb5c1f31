namespace ChainMatch.Features;

/// <summary>How near something is to a segment along the chain.</summary>
internal enum Relation
{
    /// <summary>The segment itself.</summary>
    Same,

    /// <summary>A direct supplier or customer.</summary>
    Neighbour,

    /// <summary>Another segment of the same chain.</summary>
    Chain,

    /// <summary>Something else, or not known what.</summary>
    Else,
}
