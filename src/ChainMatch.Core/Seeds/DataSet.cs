using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds;

/// <summary>
/// A complete and valid statement of a city's chains. Only the validator makes one, so a value of this type is the
/// proof that every rule holds.
/// </summary>
public sealed class DataSet
{
    private readonly IReadOnlyDictionary<FactKind, KeyedTable> _tables;
    private FactSet? _facts;

    internal DataSet(
        Manifest manifest,
        Vocabulary vocabulary,
        MatchingRules matching,
        IReadOnlyDictionary<FactKind, KeyedTable> tables)
    {
        Manifest = manifest;
        Vocabulary = vocabulary;
        Matching = matching;
        _tables = tables;
    }

    internal DataSet(Manifest manifest, Vocabulary vocabulary, MatchingRules matching, FactSet facts)
        : this(manifest, vocabulary, matching, new Dictionary<FactKind, KeyedTable>()) => _facts = facts;

    /// <summary>What the data set says of itself.</summary>
    public Manifest Manifest { get; }

    /// <summary>Its closed lists.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Its rules of matching: weights and the list of near homes.</summary>
    public MatchingRules Matching { get; }

    /// <summary>
    /// All its rows at once, made when first asked for and then held; for sets that fit into memory. Fails like
    /// <see cref="Stream"/>.
    /// </summary>
    public FactSet Facts => _facts ??= FactSet.OfKeyed(FactKind.All.SelectMany(Stream));

    /// <summary>How many rows <see cref="Stream"/> gives.</summary>
    public int CountOf(FactKind kind) => _facts?.Keyed(kind).Count ?? _tables.GetValueOrDefault(kind)?.Count ?? 0;

    /// <summary>The <see cref="FactHash"/> of the rows that <see cref="Stream"/> gives.</summary>
    public string HashOf(FactKind kind) =>
        _tables.GetValueOrDefault(kind)?.Hash ?? (_facts ?? FactSet.Empty).HashOf(kind);

    /// <summary>
    /// The rows of a kind under their keys, each once, in no promised order; can be asked for again, and then reads
    /// large files again. It is not asynchronous: rows come from files of this machine, millions of them, and a row
    /// costs less than a task.
    /// </summary>
    /// <exception cref="IOException">
    /// The rows are no longer those that were checked, which is certain only at their end: what was taken until then is
    /// to be undone.
    /// </exception>
    public IEnumerable<KeyedFact> Stream(FactKind kind) =>
        _facts?.Keyed(kind) ?? _tables.GetValueOrDefault(kind)?.Read() ?? [];
}
