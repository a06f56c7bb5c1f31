using ChainMatch.Seeds;

namespace ChainMatch.Storage;

/// <summary>What a store holds.</summary>
public sealed record StoreInfo
{
    /// <summary>The kind of store, <c>sqlite</c> or <c>neo4j</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is, without any secret.</summary>
    public required string Address { get; init; }

    /// <summary>Its version, from 1; 0 for an empty store.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// A mark that differs whenever what is held may differ, also by an edit past ChainMatch; it says nothing else.
    /// Answers may be kept under it.
    /// </summary>
    public required string Revision { get; init; }

    /// <summary>What it was filled with; null for an empty store.</summary>
    public required DataSetInfo? DataSet { get; init; }

    /// <summary>
    /// The hash per kind that was kept when the version was written, by kind; empty for an empty store. Rows whose hash
    /// is another one were edited past ChainMatch.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }

    /// <summary>Rows per kind, in the order of the kinds, kinds without rows included.</summary>
    public required IReadOnlyList<KindCount> Counts { get; init; }

    /// <summary>What it was filled with.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: it is empty.</exception>
    public DataSetInfo RequireDataSet() => DataSet ?? throw ChainMatchException.StoreEmpty(Address);
}

/// <summary>The parts of a data set that are not rows.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Vocabulary">Its closed lists.</param>
/// <param name="Matching">Its rules of matching.</param>
public sealed record DataSetInfo(Manifest Manifest, Vocabulary Vocabulary, MatchingRules Matching)
{
    /// <summary>
    /// Makes a data set of rows that a store holds. Someone may have edited the store past ChainMatch, so all rules are
    /// checked; a problem names the row by its id, <c>{kind}:{key}</c>.
    /// </summary>
    /// <param name="rows">The rows of a kind under their keys, each once; asked for again for every reading.</param>
    public DataSetResult Check(Func<FactKind, IEnumerable<KeyedFact>> rows) =>
        DataSetValidator.Validate(SeedFolder.Of(Manifest, Vocabulary, Matching, rows));
}

/// <summary>How many rows of a kind there are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">Its rows.</param>
public sealed record KindCount(string Kind, int Count);
