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

    /// <summary>What is wrong besides the rows, which are read when they are checked.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; init; } = [];

    /// <summary>The rows of a store, to be checked as if they had been read from files.</summary>
    /// <param name="manifest">What the data set says of itself.</param>
    /// <param name="vocabulary">The closed lists.</param>
    /// <param name="matching">The rules of matching.</param>
    /// <param name="rows">
    /// The rows of a kind under their keys, each once; asked for again for every reading. Problems name such a row by
    /// its id, <c>{kind}:{key}</c>, in place of file and row.
    /// </param>
    public static SeedFolder Of(
        Manifest manifest,
        Vocabulary vocabulary,
        MatchingRules matching,
        Func<FactKind, IEnumerable<KeyedFact>> rows) => new()
        {
            Manifest = manifest,
            Vocabulary = vocabulary,
            Matching = matching,
            Tables = [.. FactKind.All.Select(kind => new StoredTable(kind, rows))],
        };
}
