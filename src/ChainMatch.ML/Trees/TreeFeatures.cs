using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>The features of a model in their order, and how a row of them becomes columns of numbers.</summary>
public sealed class TreeFeatures
{
    private readonly int[] _featureOfColumn;

    /// <summary>Takes features in the order of their columns.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: there is none, or one has no name or the name of another.
    /// </exception>
    public TreeFeatures(IEnumerable<TreeFeature> features)
    {
        All = [.. features];
        Check(All);
        _featureOfColumn =
            [.. All.Index().SelectMany(feature => Enumerable.Repeat(feature.Index, Width(feature.Item)))];
    }

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<TreeFeature> All { get; }

    /// <summary>How many columns they take.</summary>
    public int Columns => _featureOfColumn.Length;

    /// <summary>Per column the place of its feature in <see cref="All"/>.</summary>
    internal ReadOnlySpan<int> FeatureOfColumn => _featureOfColumn;

    /// <summary>
    /// What the other has too much or too little, in words; null when both are the same in the same order.
    /// </summary>
    internal string? DifferenceTo(TreeFeatures other)
    {
        if (All.SequenceEqual(other.All))
        {
            return null;
        }

        string[] differences = [Words("without", All.Except(other.All)), Words("with", other.All.Except(All))];
        return differences is ["", ""]
            ? "the same in another order"
            : string.Join(" and ", differences.Where(part => part != ""));
    }

    /// <summary>
    /// Writes a row, null where unknown, into its columns, rounded to single precision; says what is wrong with it,
    /// else null.
    /// </summary>
    internal string? Encode(ReadOnlySpan<double?> row, Span<float> columns)
    {
        if (row.Length != All.Count)
        {
            return $"it has {row.Length} values, the features are {All.Count}";
        }

        List<string> problems = [];
        var column = 0;
        foreach (var (index, feature) in All.Index())
        {
            var value = (float)(row[index] ?? 0);
            columns[column++] = value;
            if (feature.MayBeUnknown)
            {
                columns[column++] = row[index] is null ? 0 : 1;
            }

            if (!float.IsFinite(value))
            {
                problems.Add(FormattableString.Invariant($"{feature.Name} is {row[index]}"));
            }
            else if (row[index] is null && !feature.MayBeUnknown)
            {
                problems.Add($"{feature.Name} is unknown, which it may not be");
            }
        }

        return problems is [] ? null : string.Join(", ", problems);
    }

    private static int Width(TreeFeature feature) => feature.MayBeUnknown ? 2 : 1;

    private static string Words(string word, IEnumerable<TreeFeature> features)
    {
        string[] names = [.. features.Select(feature => feature.Name + (feature.MayBeUnknown ? " (may be unknown)" : ""))];
        return names is [] ? "" : $"{word} {string.Join(", ", names)}";
    }

    private static void Check(IReadOnlyList<TreeFeature> features)
    {
        var problems = new TreeProblems("These features make no model");
        if (features is [])
        {
            problems.Add("there is none");
        }

        foreach (var (index, _) in features.Index().Where(feature => string.IsNullOrWhiteSpace(feature.Item.Name)))
        {
            problems.Add($"feature {index + 1} has no name");
        }

        foreach (var name in features.CountBy(feature => feature.Name).Where(name => name.Value > 1))
        {
            problems.Add($"'{name.Key}' stands there {name.Value} times");
        }

        problems.ThrowIfAny();
    }
}
