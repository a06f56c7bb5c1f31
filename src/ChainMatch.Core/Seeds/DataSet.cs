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

    /// <summary>Its rows.</summary>
    public FactSet Facts { get; }
}
