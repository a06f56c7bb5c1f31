using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>A unit of the closed list.</summary>
/// <param name="Code">The unit as the files write it, <c>万吨</c>.</param>
/// <param name="Dimension">What it measures, <c>mass</c>.</param>
/// <param name="Factor">How many base units it is; null when it has no base.</param>
/// <param name="Base">The base unit; null when it has none.</param>
/// <param name="En">The unit in English.</param>
public sealed record UnitDefinition(string Code, string Dimension, double? Factor, string? Base, string En);

/// <summary>The closed lists of a data set: units, and for each list of words its codes with their names.</summary>
/// <param name="Units">Units by code.</param>
/// <param name="Lists">For each list (<c>role</c>, <c>site_kind</c>, …) its codes and their names.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, UnitDefinition> Units,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalizedText>> Lists)
{
    /// <summary>The name of a code; the code itself in both languages when the list lacks it.</summary>
    public LocalizedText NameOf(string list, string code) =>
        Lists.TryGetValue(list, out var words) && words.TryGetValue(code, out var name) ? name : new(code, code);
}
