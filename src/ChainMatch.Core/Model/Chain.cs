namespace ChainMatch.Model;

/// <summary>The part of a chain that a segment belongs to.</summary>
public enum Stage
{
    /// <summary>Upstream (上游).</summary>
    Upstream,

    /// <summary>Midstream (中游).</summary>
    Midstream,

    /// <summary>Downstream (下游).</summary>
    Downstream,

    /// <summary>Support and services (支撑).</summary>
    Support,
}

/// <summary>The size of a typical project of a segment.</summary>
public enum Scale
{
    /// <summary>Needs approval, about 100 million yuan (1 亿元) or more.</summary>
    Large,

    /// <summary>Between the two.</summary>
    Medium,

    /// <summary>A workshop or a shop.</summary>
    Small,
}

/// <summary>Who can fill a segment that is missing.</summary>
public enum Fill
{
    /// <summary>An investor can be invited (可招商).</summary>
    Invest,

    /// <summary>Local firms and households grow it (本地培育).</summary>
    Local,

    /// <summary>The public hand provides it (公共提供).</summary>
    Public,

    /// <summary>A catalogue or a quota comes first (须审批).</summary>
    Restricted,

    /// <summary>Normally bought from far away (外购).</summary>
    Traded,
}

/// <summary>A key industry chain (重点产业链).</summary>
[FactKind("chain", "chains")]
public sealed record Chain : Fact
{
    /// <summary>Code, such as <c>CATT</c>.</summary>
    [Key]
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Place in the list of chains, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Whether a source names it as one of the city's key chains; an unconfirmed one never has a missing segment.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Remark for the reader.</summary>
    public string? Note { get; init; }
}

/// <summary>One step of a chain, such as slaughter in the cattle chain.</summary>
[FactKind("segment", "segments")]
public sealed record Segment : Fact
{
    /// <summary>Code, such as <c>CATT-M05</c>.</summary>
    [Key]
    public required string Code { get; init; }

    /// <summary>The chain it belongs to.</summary>
    [Refers<Chain>]
    public required string Chain { get; init; }

    /// <summary>The part of the chain.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Chinese name of its group within the stage.</summary>
    public required string GroupZh { get; init; }

    /// <summary>English name of its group; completeness rows name groups by it.</summary>
    public required string GroupEn { get; init; }

    /// <summary>Place on the map: hundreds are the group, units the place in it.</summary>
    public required int Order { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Its products, for matching.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The size of a typical project; null when nobody has judged it.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Who can fill it; null when nobody has judged it.</summary>
    public Fill? Fill { get; init; }

    /// <summary>Code of GB/T 4754 where one fits.</summary>
    public string? IndustryCode { get; init; }

    /// <summary>Remark for the reader.</summary>
    public string? Note { get; init; }
}

/// <summary>One segment supplies another, in the same chain or across chains.</summary>
[FactKind("supply", "supplies")]
public sealed record Supply : Fact
{
    /// <summary>The supplying segment.</summary>
    [Key]
    [Refers<Segment>]
    public required string From { get; init; }

    /// <summary>The customer segment.</summary>
    [Key]
    [Refers<Segment>]
    public required string To { get; init; }

    /// <summary>What flows, in Chinese.</summary>
    public required string Input { get; init; }

    /// <summary>Whether the input cannot come from outside: pipe, heat, same site.</summary>
    public bool Bound { get; init; }
}
