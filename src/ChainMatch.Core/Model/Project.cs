namespace ChainMatch.Model;

/// <summary>How far a project is.</summary>
public enum ProjectStage
{
    /// <summary>A lead (线索).</summary>
    Lead,

    /// <summary>Under negotiation (洽谈).</summary>
    Negotiation,

    /// <summary>Ripening (趋熟).</summary>
    Ripening,

    /// <summary>A framework agreement is signed (框架协议).</summary>
    FrameworkSigned,

    /// <summary>A contract is signed (签约).</summary>
    ContractSigned,

    /// <summary>Started (开工).</summary>
    Started,

    /// <summary>Under construction (建设).</summary>
    UnderConstruction,

    /// <summary>Producing (投产).</summary>
    Producing,

    /// <summary>At full capacity (达产).</summary>
    FullCapacity,

    /// <summary>Lost to another place (流失).</summary>
    Lost,

    /// <summary>Withdrawn (终止).</summary>
    Withdrawn,
}

/// <summary>Where the investor of a project comes from.</summary>
public enum ProjectOrigin
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>From outside.</summary>
    Outside,

    /// <summary>From here.</summary>
    Local,
}

/// <summary>What kind of record a project row is.</summary>
public enum ProjectRecord
{
    /// <summary>One project.</summary>
    Single,

    /// <summary>A published total of several; out of every sum.</summary>
    Aggregate,

    /// <summary>A supply contract; no investment.</summary>
    Supply,
}

/// <summary>An investment project: who builds what, where, how far it is.</summary>
[FactKind("project", "projects")]
public sealed record Project : Fact
{
    /// <summary>Identifier, <c>P-…</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Name as its source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The investors, by id; empty when no source names them.</summary>
    [Refers<Enterprise>]
    public IReadOnlyList<string> Enterprises { get; init; } = [];

    /// <summary>Where it is.</summary>
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>The segments it fills; empty when none fits.</summary>
    [Refers<Segment>]
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>How far it is; null when that is not known.</summary>
    public ProjectStage? Stage { get; init; }

    /// <summary>The date of that stage; null when it is undated.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Planned investment in 100 million yuan (亿元); null when it is not published.</summary>
    public double? AmountYi { get; init; }

    /// <summary>What was signed; null when that is not known.</summary>
    [Vocabulary("agreement_type")]
    public string? AgreementType { get; init; }

    /// <summary>Where the investor comes from.</summary>
    public ProjectOrigin Origin { get; init; }

    /// <summary>What kind of record it is.</summary>
    public required ProjectRecord RecordType { get; init; }

    /// <summary>Remark for the reader.</summary>
    public string? Note { get; init; }
}

/// <summary>A rule of support that the city, a county or the province offers.</summary>
[FactKind("policy", "policies")]
public sealed record Policy : Fact
{
    /// <summary>Identifier, <c>POL-…</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The place that offers it.</summary>
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>The chains it is for; empty with no segments means: all.</summary>
    [Refers<Chain>]
    public IReadOnlyList<string> Chains { get; init; } = [];

    /// <summary>The segments it is for.</summary>
    [Refers<Segment>]
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Who gets it and for what.</summary>
    public required string Trigger { get; init; }

    /// <summary>What they get.</summary>
    public required string Benefit { get; init; }

    /// <summary>The amount as published; null when it is not published.</summary>
    public double? Amount { get; init; }

    /// <summary>Unit of the amount.</summary>
    [Unit]
    public string? Unit { get; init; }

    /// <summary>From when it holds.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>Until when it holds; null when no end is published.</summary>
    public PartialDate? ValidTo { get; init; }
}
