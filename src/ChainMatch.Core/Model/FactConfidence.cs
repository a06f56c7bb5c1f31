namespace ChainMatch.Model;

/// <summary>How sure a fact is: its own word, else what the best tier of its sources says.</summary>
public static class FactConfidence
{
    /// <summary>The confidence of a fact; LOW when none of its sources is known.</summary>
    public static Confidence Of(Fact fact, IReadOnlyDictionary<string, Source> sources) =>
        fact.Confidence ?? fact.SourceIds
            .Select(id => sources.TryGetValue(id, out var source) ? OfTier(source.Tier) : Confidence.Low)
            .DefaultIfEmpty(Confidence.Low)
            .Min();

    private static Confidence OfTier(SourceTier tier) => tier switch
    {
        SourceTier.A => Confidence.High,
        SourceTier.B => Confidence.Medium,
        _ => Confidence.Low,
    };
}
