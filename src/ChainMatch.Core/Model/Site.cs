namespace ChainMatch.Model;

/// <summary>One place where something is made or done: mine, plant, farm, park, scenic spot, office.</summary>
[FactKind("site", "sites")]
public sealed record Site : Fact
{
    /// <summary>Identifier, <c>S-…</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Who runs it; null when no source says.</summary>
    [Refers<Enterprise>]
    public string? Enterprise { get; init; }

    /// <summary>What kind of place it is.</summary>
    [Vocabulary("site_kind")]
    public required string Kind { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Where it is; the city's own code means: county unknown.</summary>
    [Refers<Region>]
    public required string Region { get; init; }
}

/// <summary>Whether something runs or is being built.</summary>
public enum OperationStatus
{
    /// <summary>At work.</summary>
    Operating,

    /// <summary>Under construction (在建).</summary>
    Building,
}

/// <summary>How a site was assigned to a segment.</summary>
public enum OperationBasis
{
    /// <summary>A source says so.</summary>
    Source,

    /// <summary>Inferred from its name: weak.</summary>
    Name,
}

/// <summary>A site works in a segment.</summary>
[FactKind("operation", "operates")]
public sealed record Operation : Fact
{
    /// <summary>The site.</summary>
    [Key]
    [Refers<Site>]
    public required string Site { get; init; }

    /// <summary>The segment.</summary>
    [Key]
    [Refers<Segment>]
    public required string Segment { get; init; }

    /// <summary>Whether it runs or is being built.</summary>
    public required OperationStatus Status { get; init; }

    /// <summary>How it was assigned to the segment.</summary>
    public required OperationBasis Basis { get; init; }

    /// <summary>Whether it was found by looking for this very segment (METHODS 3.3 (2)).</summary>
    public bool Targeted { get; init; }

    /// <summary>What it does there; null when that is not known.</summary>
    [Vocabulary("role")]
    public string? Role { get; init; }

    /// <summary>Its products.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Capacity; null when it is not published. Shown, never summed.</summary>
    public double? Capacity { get; init; }

    /// <summary>Unit of the capacity.</summary>
    [Unit]
    public string? Unit { get; init; }

    /// <summary>The year it speaks of; null when it is undated.</summary>
    [Key]
    public int? Year { get; init; }

    /// <summary>Remark for the reader.</summary>
    public string? Note { get; init; }
}
