using System.Text.Json.Serialization;
using ChainMatch.Seeds;

namespace ChainMatch.Ranking;

/// <summary>The <c>manifest.json</c> of a reference set.</summary>
/// <param name="Origin">What it was made from.</param>
/// <param name="Rules">The weights and the near homes that it was made with, by name (ordinal).</param>
/// <param name="Count">How many scores it holds.</param>
/// <param name="Hash">SHA-256 over all of it, in hexadecimal.</param>
internal sealed record ReferenceManifest(ReferenceOrigin Origin, MatchingRules Rules, int Count, string Hash)
{
    /// <summary>The manifest of a set.</summary>
    internal static ReferenceManifest Of(ReferenceSet set, string hash) =>
        new(set.Origin, set.Rules.Sorted(), set.Scores.Count, hash);
}

/// <summary>Rules in the order of their names, so that equal rules give equal bytes.</summary>
internal static class SortedRules
{
    internal static MatchingRules Sorted(this MatchingRules rules) => rules with
    {
        Weights = new SortedDictionary<string, double>(rules.Weights.ToDictionary(), StringComparer.Ordinal),
        HomeNearness = new SortedDictionary<string, double>(rules.HomeNearness.ToDictionary(), StringComparer.Ordinal),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReferenceManifest))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
