using ChainMatch.Model;

namespace ChainMatch.Evidence;

/// <summary>What an evidence row speaks for.</summary>
internal enum EvidenceKind
{
    /// <summary>The segment is at work.</summary>
    Operating,

    /// <summary>It is being built.</summary>
    Coming,

    /// <summary>It is signed.</summary>
    Pledged,

    /// <summary>It is talked about.</summary>
    Talked,
}

/// <summary>
/// What one source says of a segment in a place: one per row of the data set and source (METHODS 3.3 (0)).
/// </summary>
internal sealed record EvidenceRow
{
    /// <summary>The segment.</summary>
    public required string Segment { get; init; }

    /// <summary>The place.</summary>
    public required string Region { get; init; }

    /// <summary>What it speaks for.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The source, by id.</summary>
    public required string Source { get; init; }

    /// <summary>The tier of the source.</summary>
    public required SourceTier Tier { get; init; }

    /// <summary>When it was known and what year it speaks of.</summary>
    public required RowDate Date { get; init; }

    /// <summary>Who: an enterprise, a site or a project by id; null for what no firm carries.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the name is that of a legal entity.</summary>
    public bool IsLegal { get; init; }

    /// <summary>Whether the assignment to the segment is inferred from a name.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether it was found by looking for this very segment.</summary>
    public bool IsTargeted { get; init; }

    /// <summary>The project it comes from, by id; null when it comes from none.</summary>
    public string? Project { get; init; }

    /// <summary>The fact it comes from, <c>{kind}:{key}</c>.</summary>
    public required string FactId { get; init; }
}
