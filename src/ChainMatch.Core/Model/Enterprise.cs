namespace ChainMatch.Model;

/// <summary>A legal entity or a group.</summary>
[FactKind("enterprise", "enterprises")]
public sealed record Enterprise : Fact
{
    /// <summary>Identifier: opaque, permanent, never reused.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Chinese name as its sources write it.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name; null when there is none.</summary>
    public string? NameEn { get; init; }

    /// <summary>Short Chinese name; null when there is none.</summary>
    public string? ShortName { get; init; }

    /// <summary>What it is: a company, a group, an association.</summary>
    [Vocabulary("enterprise_kind")]
    public required string Kind { get; init; }

    /// <summary>Where it has its seat; null when that is not known.</summary>
    [Refers<Region>]
    public string? HomeRegion { get; init; }

    /// <summary>When it was founded; null when that is not known.</summary>
    public PartialDate? Founded { get; init; }

    /// <summary>Whether the state owns it; null when that is not known.</summary>
    public bool? StateOwned { get; init; }

    /// <summary>Number of employees; null when no figure is published.</summary>
    public int? Employees { get; init; }

    /// <summary>The year of the number of employees.</summary>
    public int? EmployeesYear { get; init; }

    /// <summary>Revenue in 10,000 yuan (万元); null when no figure is published.</summary>
    public double? RevenueWanYuan { get; init; }

    /// <summary>The period of the revenue, such as <c>2018Q1-Q3</c>.</summary>
    public string? RevenuePeriod { get; init; }

    /// <summary>Remark for the reader, warnings first.</summary>
    public string? Note { get; init; }
}

/// <summary>A credit code, listing code, alias or former name of an enterprise.</summary>
[FactKind("identifier", "identifiers")]
public sealed record Identifier : Fact
{
    /// <summary>The enterprise that it identifies.</summary>
    [Key]
    [Refers<Enterprise>]
    public required string Enterprise { get; init; }

    /// <summary>What kind of identifier it is.</summary>
    [Key]
    [Vocabulary("identifier_scheme")]
    public required string Scheme { get; init; }

    /// <summary>The identifier itself.</summary>
    [Key]
    public required string Value { get; init; }
}

/// <summary>An enterprise stands on a published list (500 largest, listed, leaders of agriculture).</summary>
[FactKind("tag", "tags")]
public sealed record Tag : Fact
{
    /// <summary>The enterprise that stands on the list.</summary>
    [Key]
    [Refers<Enterprise>]
    public required string Enterprise { get; init; }

    /// <summary>The list.</summary>
    [Key]
    [Vocabulary("list")]
    public required string List { get; init; }

    /// <summary>The year of the list; null when it is undated, which counts for nothing in the ranking.</summary>
    [Key]
    public int? Year { get; init; }

    /// <summary>The place on the list, from 1; null when it is not published.</summary>
    public int? Rank { get; init; }
}

/// <summary>What an enterprise could bring: it makes or does this segment somewhere.</summary>
[FactKind("capability", "capabilities")]
public sealed record Capability : Fact
{
    /// <summary>The enterprise.</summary>
    [Key]
    [Refers<Enterprise>]
    public required string Enterprise { get; init; }

    /// <summary>The segment it is capable of.</summary>
    [Key]
    [Refers<Segment>]
    public required string Segment { get; init; }

    /// <summary>What it does there: maker, processor, operator, service, equipment.</summary>
    [Key]
    [Vocabulary("role")]
    public required string Role { get; init; }

    /// <summary>Its products of this segment.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Share of its revenue, 0 to 1; null when it is not published.</summary>
    public double? RevenueShare { get; init; }

    /// <summary>What the source says, in its words.</summary>
    public string? Evidence { get; init; }
}

/// <summary>The kind of a tie.</summary>
public enum TieKind
{
    /// <summary>It owns a local enterprise.</summary>
    ParentOfLocal,

    /// <summary>It supplies a local enterprise.</summary>
    SupplierOfLocal,

    /// <summary>It buys from a local enterprise.</summary>
    BuyerOfLocal,

    /// <summary>It works together with a local enterprise or the city.</summary>
    Cooperation,

    /// <summary>Its founder's or its own home is here (归雁), said by a source.</summary>
    Hometown,

    /// <summary>They came to see the place.</summary>
    VisitedBy,

    /// <summary>We went to see them.</summary>
    Visited,

    /// <summary>They were met at a promotion meeting.</summary>
    PromotionMeeting,

    /// <summary>Talks are on record.</summary>
    Talks,

    /// <summary>It is a member or the listed arm of the named group.</summary>
    Group,
}

/// <summary>A tie of an enterprise to an enterprise, a segment or a place.</summary>
[FactKind("tie", "ties")]
public sealed record Tie : Fact
{
    /// <summary>The enterprise that has the tie.</summary>
    [Key]
    [Refers<Enterprise>]
    public required string Enterprise { get; init; }

    /// <summary>The kind of tie.</summary>
    [Key]
    public required TieKind Kind { get; init; }

    /// <summary>Whom it is tied to: an enterprise, a segment or a region, by id.</summary>
    [Key]
    public required string Target { get; init; }

    /// <summary>What the source says.</summary>
    public string? Detail { get; init; }
}
