using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>One feature of a pair (enterprise, gap).</summary>
/// <param name="Name">Its name, as in rules, explanations and models.</param>
/// <param name="Group"><c>gap</c>, <c>place</c>, <c>moving</c> or <c>strength</c>.</param>
/// <param name="Label">It in words.</param>
public sealed record FeatureDefinition(string Name, string Group, LocalizedText Label);

/// <summary>The eight features of METHODS 3.7 in their order; their weights are rules of the data set.</summary>
public static class FeatureCatalog
{
    /// <summary>Counts up whenever a transform changes its values: models of another version are not comparable.</summary>
    public const int Version = 1;

    /// <summary>All features, in the order of explanations.</summary>
    public static IReadOnlyList<FeatureDefinition> All { get; } =
    [
        new("fit", "gap", new("能否承接本环节", "makes it")),
        new("role", "gap", new("在该环节的角色", "role there")),
        new("share", "gap", new("该环节收入占比", "share of its revenue")),
        new("tie", "place", new("与本地的联系", "ties here")),
        new("nearby", "moving", new("省内其他市州的投资", "projects elsewhere in the province")),
        new("home", "moving", new("总部所在省份的远近", "nearness of its home province")),
        new("size", "strength", new("员工规模", "employees")),
        new("list", "strength", new("榜单与上市", "lists and listing")),
    ];

    private static readonly Dictionary<string, int> Positions =
        All.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);

    /// <summary>The position of a feature in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public static int PositionOf(string name) => Positions.TryGetValue(name, out var position)
        ? position
        : throw new ArgumentException($"'{name}' is no feature; features are {string.Join(", ", Positions.Keys)}.", nameof(name));
}
