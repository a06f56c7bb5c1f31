namespace ChainMatch.Seeds;

/// <summary>
/// A complete and valid statement of a city's chains. Only the validator makes one, so a value of this type is the
/// proof that every rule holds.
/// </summary>
public sealed class DataSet
{
    internal DataSet(Manifest manifest, Vocabulary vocabulary, MatchingRules matching, FactSet facts)
    {
        Manifest = manifest;
        Vocabulary = vocabulary;
        Matching = matching;
        Facts = facts;
    }

    /// <summary>What the data set says of itself.</summary>
    public Manifest Manifest { get; }

    /// <summary>Its closed lists.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Its rules of matching: weights and the list of near homes.</summary>
    public MatchingRules Matching { get; }

    /// <summary>All its rows at once, made when first asked for and then held; for sets that fit into memory.</summary>
    public FactSet Facts { get; }

    /// <summary>How many rows <see cref="Stream"/> gives.</summary>
    public int CountOf(FactKind kind) => Facts.Keyed(kind).Count;

    /// <summary>The <see cref="FactHash"/> of the rows that <see cref="Stream"/> gives.</summary>
    public string HashOf(FactKind kind) => Facts.HashOf(kind);

    /// <summary>
    /// The rows of a kind under their keys, each once, in no promised order; can be asked for again. It is not
    /// asynchronous: rows come from files of this machine, millions of them, and a row costs less than a task.
    /// </summary>
    public IEnumerable<KeyedFact> Stream(FactKind kind) => Facts.Keyed(kind);
}
