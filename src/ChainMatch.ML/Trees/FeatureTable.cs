using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Rows of features as trees read them, one after the other, every number finite. Not for use by several threads while
/// rows are added.
/// </summary>
/// <param name="features">The features of every row.</param>
public sealed class FeatureTable(TreeFeatures features)
{
    private const int FirstRows = 16;
    private float[] _values = new float[FirstRows * features.Columns];

    /// <summary>The features of every row.</summary>
    public TreeFeatures Features { get; } = features;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <param name="row">A value per feature, in the order of the features; null where it is unknown.</param>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: too many or too few values, one that is not finite in single precision, or
    /// an unknown one of a feature that is never unknown; names every such feature. The row is not added.
    /// </exception>
    public void Add(ReadOnlySpan<double?> row)
    {
        var start = Rows * Features.Columns;
        if (start + Features.Columns > _values.Length)
        {
            Array.Resize(ref _values, (int)Math.Min(2L * _values.Length, Array.MaxLength));
        }

        if (Features.Encode(row, _values.AsSpan(start, Features.Columns)) is { } problem)
        {
            throw new ChainMatchException(
                ErrorCode.InvalidInput, $"Row {Rows + 1} of the features is not usable: {problem}.");
        }

        Rows++;
    }

    /// <summary>The columns of some rows, one row after the other.</summary>
    internal ReadOnlySpan<float> Slice(int first, int count) =>
        _values.AsSpan(first * Features.Columns, count * Features.Columns);

    /// <summary>Rejects a table of other features than those of a model.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>, with the difference.</exception>
    internal void Expect(TreeFeatures expected)
    {
        if (!ReferenceEquals(expected, Features) && expected.DifferenceTo(Features) is { } difference)
        {
            throw new ChainMatchException(
                ErrorCode.InvalidInput, $"The rows have other features than the trees: {difference}.");
        }
    }
}
