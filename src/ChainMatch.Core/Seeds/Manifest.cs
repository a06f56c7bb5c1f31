namespace ChainMatch.Seeds;

/// <summary>What a data set says of itself (<c>manifest.json</c>).</summary>
public sealed record Manifest
{
    /// <summary>The id of this state of the data set, such as <c>pingliang-2025-12-31</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The day whose knowledge the data set states.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The code of the city that the data set is about.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The seed files, each named <c>{file}.csv</c>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The file of the closed list of units.</summary>
    public required string Units { get; init; }

    /// <summary>The file of the closed lists of words.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>Rule files by name (<c>matching</c>).</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>The regions that location quotients compare with; null when there is none, which makes them null.</summary>
    public IReadOnlyList<string>? ComparisonSet { get; init; }
}
