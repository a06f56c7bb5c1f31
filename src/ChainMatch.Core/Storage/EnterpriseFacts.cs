using ChainMatch.Model;

namespace ChainMatch.Storage;

/// <summary>All that is known of an enterprise, each list ordered by key.</summary>
public sealed record EnterpriseFacts
{
    /// <summary>The enterprise.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>Its identifiers.</summary>
    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    /// <summary>The lists it stands on.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>What it could bring.</summary>
    public required IReadOnlyList<Capability> Capabilities { get; init; }

    /// <summary>Ties that it has.</summary>
    public required IReadOnlyList<Tie> Ties { get; init; }

    /// <summary>Ties that others have to it.</summary>
    public required IReadOnlyList<Tie> TiesToIt { get; init; }

    /// <summary>Its sites, everywhere.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>What its sites do.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>Projects that it invests in, everywhere.</summary>
    public required IReadOnlyList<Project> Projects { get; init; }

    /// <summary>The ids of these facts, as the store knows them.</summary>
    public FactKeys Keys { get; init; } = FactKeys.OfColumns;
}

/// <summary>Which enterprises to list. Null means: any.</summary>
public sealed record EnterpriseFilter
{
    /// <summary>
    /// Part of a Chinese, English or short name or of an identifier's value; one character is enough. Both sides are
    /// compared (ordinal) with full-width forms (U+FF01 to U+FF5E, U+3000) as ASCII and in lower case.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>A place: the enterprise has its seat or a site in it.</summary>
    public string? Region { get; init; }

    /// <summary>A chain: it is capable of, or a site of it operates, a segment of it.</summary>
    public string? Chain { get; init; }

    /// <summary>A segment: it is capable of it or operates it.</summary>
    public string? Segment { get; init; }

    /// <summary>Whether it has a site in the home region.</summary>
    public bool? Local { get; init; }

    /// <summary>A list that it stands on.</summary>
    public string? Tag { get; init; }

    /// <summary>Only enterprises whose id is greater (ordinal): the last one of the page before.</summary>
    public string? AfterId { get; init; }

    /// <summary>How many at most.</summary>
    public required int Limit { get; init; }
}

/// <summary>A page of enterprises.</summary>
/// <param name="Enterprises">The page, ordered by id.</param>
/// <param name="TotalCount">How many pass the filter, whatever the page.</param>
/// <param name="HasMore">Whether more follow.</param>
public sealed record EnterprisePage(IReadOnlyList<EnterpriseFacts> Enterprises, int TotalCount, bool HasMore);

/// <summary>Which projects to list. Null means: any.</summary>
public sealed record ProjectFilter
{
    /// <summary>A place that the project lies in.</summary>
    public string? Region { get; init; }

    /// <summary>A chain: one of its segments is of it.</summary>
    public string? Chain { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<ProjectStage>? Stages { get; init; }
}
