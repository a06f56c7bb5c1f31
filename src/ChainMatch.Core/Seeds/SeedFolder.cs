using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>What could be read of a data set, before anyone has checked that it makes sense.</summary>
public sealed record SeedFolder
{
    /// <summary>The name of the manifest's file.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>What the data set says of itself; null when that could not be read.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The closed lists; null when they could not be read.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>
    /// The rules of matching, the defaults when the manifest names none; null when they could not be read.
    /// </summary>
    public MatchingRules? Matching { get; init; }

    /// <summary>The files of facts, in the order of the manifest.</summary>
    public IReadOnlyList<SeedTable> Tables { get; init; } = [];

    /// <summary>What reading found wrong.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; init; } = [];

    /// <summary>
    /// Facts that are in memory already, as if they had been read from files; rows are numbered in key order.
    /// </summary>
    public static SeedFolder Of(Manifest manifest, Vocabulary vocabulary, MatchingRules matching, FactSet facts)
    {
        var tables = FactKind.All.Select(kind => TableOf(kind, [.. facts.Keyed(kind).Select(row => row.Fact)]));
        return new SeedFolder
        {
            Manifest = manifest,
            Vocabulary = vocabulary,
            Matching = matching,
            Tables = [.. tables],
        };
    }

    private static SeedTable TableOf(FactKind kind, IReadOnlyList<Fact> facts) => new(
        kind, kind.FileName, [.. facts.Select((fact, index) => new SeedRow(index + 2, fact, 0))], IsComplete: true);
}
