namespace ChainMatch.Model;

/// <summary>The level of a place.</summary>
public enum RegionKind
{
    /// <summary>Province (省).</summary>
    Province,

    /// <summary>Prefecture-level city (市、州).</summary>
    City,

    /// <summary>County, district or county-level city (县、区、市).</summary>
    County,

    /// <summary>Industrial park (园区).</summary>
    Park,
}

/// <summary>A place in the tree of places (GB/T 2260 for provinces, cities and counties).</summary>
[FactKind("region", "regions")]
public sealed record Region : Fact
{
    /// <summary>Code: six digits of GB/T 2260, a park <c>{code}-P01</c>.</summary>
    [Key]
    public required string Code { get; init; }

    /// <summary>The level of the place.</summary>
    public required RegionKind Kind { get; init; }

    /// <summary>The place it is part of; null for a province.</summary>
    [Refers<Region>]
    public string? Parent { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name; null when there is none.</summary>
    public string? NameEn { get; init; }
}

/// <summary>What is known of an industrial park besides its place.</summary>
[FactKind("park", "parks")]
public sealed record Park : Fact
{
    /// <summary>The region of kind PARK that it describes.</summary>
    [Key]
    [Refers<Region>]
    public required string Code { get; init; }

    /// <summary>Administrative level; null when it is not published.</summary>
    [Vocabulary("park_level")]
    public string? Level { get; init; }

    /// <summary>Area as published, in words; null when it is not published.</summary>
    public string? Area { get; init; }

    /// <summary>Leading industries, in words.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Facilities, in words.</summary>
    public IReadOnlyList<string> Facilities { get; init; } = [];
}

/// <summary>Something a place has: a mineral, a crop, land, power, transport.</summary>
[FactKind("resource", "resources")]
public sealed record Resource : Fact
{
    /// <summary>The place that has it.</summary>
    [Key]
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>Chinese name.</summary>
    [Key]
    public required string NameZh { get; init; }

    /// <summary>English name; null when there is none.</summary>
    public string? NameEn { get; init; }

    /// <summary>What kind of thing it is.</summary>
    [Vocabulary("resource_kind")]
    public required string Kind { get; init; }

    /// <summary>How much; null when no figure is published.</summary>
    public double? Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    [Unit]
    public string? Unit { get; init; }

    /// <summary>The year of the quantity; null when it is undated.</summary>
    [Key]
    public int? Year { get; init; }

    /// <summary>The segments it feeds.</summary>
    [Refers<Segment>]
    public IReadOnlyList<string> Feeds { get; init; } = [];
}
