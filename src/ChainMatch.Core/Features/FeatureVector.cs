namespace ChainMatch.Features;

/// <summary>A feature of a pair.</summary>
/// <param name="Value">0 to 1, higher is better; null when it is unknown, which is not 0.</param>
/// <param name="FactIds">The facts that decided it; empty when there is none.</param>
public sealed record FeatureValue(double? Value, IReadOnlyList<string> FactIds)
{
    /// <summary>Nothing on record.</summary>
    public static FeatureValue Unknown { get; } = new(null, []);

    /// <summary>The largest of some values, of equal ones the one with the smaller facts; unknown without any.</summary>
    internal static FeatureValue Largest(IEnumerable<FeatureValue> values) =>
        values.Aggregate(Unknown, (best, value) => value.IsAbove(best) ? value : best);

    private bool IsAbove(FeatureValue other) =>
        other.Value is null
        || Value > other.Value
        || (Value.Equals(other.Value) && CompareFacts(FactIds, other.FactIds) < 0);

    private static int CompareFacts(IReadOnlyList<string> left, IReadOnlyList<string> right) => left
        .Zip(right, string.CompareOrdinal)
        .FirstOrDefault(order => order != 0, left.Count.CompareTo(right.Count));
}

/// <summary>All features of a pair, in the order of <see cref="FeatureCatalog.All"/>.</summary>
public sealed class FeatureVector
{
    private readonly FeatureValue[] _values;

    /// <summary>Takes the values in the order of the catalogue.</summary>
    /// <exception cref="ArgumentException">There is not exactly one value per feature.</exception>
    public FeatureVector(IReadOnlyList<FeatureValue> values)
    {
        if (values.Count != FeatureCatalog.All.Count)
        {
            throw new ArgumentException($"{values.Count} values for {FeatureCatalog.All.Count} features.", nameof(values));
        }

        _values = [.. values];
    }

    /// <summary>The values in the order of the catalogue.</summary>
    public IReadOnlyList<FeatureValue> Values => _values;

    /// <summary>The value of a feature by its name.</summary>
    public FeatureValue this[string name] => _values[FeatureCatalog.PositionOf(name)];
}
