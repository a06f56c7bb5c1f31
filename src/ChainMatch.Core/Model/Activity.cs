namespace ChainMatch.Model;

/// <summary>What a row says of a segment in a place.</summary>
public enum ActivityStatus
{
    /// <summary>It is at work there.</summary>
    Operating,

    /// <summary>It is needed there.</summary>
    Need,

    /// <summary>It is mentioned, no more.</summary>
    Mentioned,

    /// <summary>An office says there is none.</summary>
    None,
}

/// <summary>What a figure of an activity measures.</summary>
public enum ActivityMetric
{
    /// <summary>What could be made.</summary>
    Capacity,

    /// <summary>What was made.</summary>
    Output,

    /// <summary>What is needed.</summary>
    Need,
}

/// <summary>What is known of a segment in a place besides the sites of firms: orchards of households, a need, an official "none".</summary>
[FactKind("activity", "activity")]
public sealed record Activity : Fact
{
    /// <summary>The segment.</summary>
    [Key]
    [Refers<Segment>]
    public required string Segment { get; init; }

    /// <summary>The place.</summary>
    [Key]
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>What the row says.</summary>
    [Key]
    public required ActivityStatus Status { get; init; }

    /// <summary>What the figure measures; null without a figure.</summary>
    [Key]
    public ActivityMetric? Metric { get; init; }

    /// <summary>The figure; null without one.</summary>
    public double? Value { get; init; }

    /// <summary>Unit of the figure.</summary>
    [Unit]
    public string? Unit { get; init; }

    /// <summary>The year it speaks of; null when it is undated.</summary>
    [Key]
    public int? Year { get; init; }

    /// <summary>Whether it was found by looking for this very segment (METHODS 3.3 (2)).</summary>
    public bool Targeted { get; init; }

    /// <summary>Remark for the reader.</summary>
    public string? Note { get; init; }
}

/// <summary>How a published figure is worded.</summary>
public enum Qualifier
{
    /// <summary>以上.</summary>
    AtLeast,

    /// <summary>约.</summary>
    About,

    /// <summary>超.</summary>
    Over,
}

/// <summary>What the reference of an indicator is.</summary>
public enum ReferenceKind
{
    /// <summary>How much input is there to process.</summary>
    InputAvailable,

    /// <summary>What could be made.</summary>
    Capacity,

    /// <summary>What is aimed at.</summary>
    Target,

    /// <summary>Something else; the text says what.</summary>
    Other,
}

/// <summary>A published figure of a place, a chain or a segment.</summary>
[FactKind("indicator", "indicators")]
public sealed record Indicator : Fact
{
    /// <summary>The place.</summary>
    [Key]
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>The chain; null when it is of the whole place.</summary>
    [Refers<Chain>]
    public string? Chain { get; init; }

    /// <summary>The segment; null when it is of the whole chain.</summary>
    [Key]
    [Refers<Segment>]
    public string? Segment { get; init; }

    /// <summary>Chinese name of the figure.</summary>
    [Key]
    public required string NameZh { get; init; }

    /// <summary>English name of the figure.</summary>
    public string? NameEn { get; init; }

    /// <summary>What it measures.</summary>
    [Vocabulary("indicator_kind")]
    public required string Kind { get; init; }

    /// <summary>The figure.</summary>
    public required double Value { get; init; }

    /// <summary>How the source words it; null when it is exact.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>Unit of the figure.</summary>
    [Unit]
    public required string Unit { get; init; }

    /// <summary>The year of the figure; null when it is undated.</summary>
    [Key]
    public int? Year { get; init; }

    /// <summary>What the figure is compared to; null without a comparison.</summary>
    public double? ReferenceValue { get; init; }

    /// <summary>What the reference is.</summary>
    public ReferenceKind? ReferenceKind { get; init; }

    /// <summary>The reference in words, with its year where that differs.</summary>
    public string? ReferenceText { get; init; }
}

/// <summary>What a statement says of its subject.</summary>
public enum Polarity
{
    /// <summary>Officials want it to come or to grow.</summary>
    Wanted,

    /// <summary>It is called strong.</summary>
    Strong,

    /// <summary>It is called weak.</summary>
    Weak,

    /// <summary>It is called a bottleneck (堵点).</summary>
    Bottleneck,

    /// <summary>It is said to be absent.</summary>
    Absent,
}

/// <summary>What officials or the press say of a segment, a stage or a chain.</summary>
[FactKind("statement", "statements")]
[HashKey]
public sealed record Statement : Fact
{
    /// <summary>The place it is said of.</summary>
    [Refers<Region>]
    public required string Region { get; init; }

    /// <summary>The chain it is said of.</summary>
    [Refers<Chain>]
    public string? Chain { get; init; }

    /// <summary>The stage it is said of; null when it is of the chain or of a segment.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The segment it is said of; null when it is of a stage or of the chain.</summary>
    [Refers<Segment>]
    public string? Segment { get; init; }

    /// <summary>What it says.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The statement in our words.</summary>
    public required string Text { get; init; }

    /// <summary>A short quotation; null when there is none.</summary>
    public string? Quote { get; init; }
}

/// <summary>What a completeness row covers.</summary>
public enum CompletenessScope
{
    /// <summary>A whole chain.</summary>
    Chain,

    /// <summary>A group of a chain, named <c>{chain}/{group_en}</c>.</summary>
    Group,

    /// <summary>One segment.</summary>
    Segment,
}

/// <summary>An office declares its list complete: for this scope, silence speaks.</summary>
[FactKind("completeness", "completeness")]
[HashKey]
public sealed record Completeness : Fact
{
    /// <summary>What kind of thing the scope names.</summary>
    public required CompletenessScope ScopeKind { get; init; }

    /// <summary>A chain, a group <c>{chain}/{group_en}</c> or a segment.</summary>
    public required string Scope { get; init; }

    /// <summary>The place whose list is complete.</summary>
    [Refers<Region>]
    public required string Region { get; init; }
}
