using System.Globalization;
using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>The rules of manifest, vocabulary and rule files that need the facts or the kinds.</summary>
internal sealed class ManifestChecks(SeedFolder folder, SeedIndex index, Findings problems)
{
    private const string MatchingRule = "matching";
    private const double AllWeights = 100;
    private const double Tolerance = 1e-9;

    internal void Check()
    {
        if (folder.Manifest is { } manifest)
        {
            CheckRegions(manifest);
            CheckLists(manifest);
            CheckMatching(manifest);
        }
    }

    private void CheckRegions(Manifest manifest)
    {
        var regions = FactKind.Of<Region>();
        var home = manifest.HomeRegion;
        var isCity = index.Region(home) is { } region ? region.Kind is RegionKind.City : index.MayExist(regions, home);
        if (home is not "" && !isCity)
        {
            problems.Add(SeedRules.HomeRegion.Broken(
                SeedFolder.ManifestFile, null, "homeRegion", home,
                $"'{home}' is not a CITY of regions.csv; name one or add it there."));
        }

        var comparison = (manifest.ComparisonSet ?? []).Index();
        foreach (var (place, code) in comparison.Where(code => !index.MayExist(regions, code.Item)))
        {
            problems.Add(SeedRules.ComparisonSet.Broken(
                SeedFolder.ManifestFile, null, $"comparisonSet[{place}]", code,
                $"There is no region '{code}'; name one of regions.csv."));
        }
    }

    /// <summary>Every list that a column takes its words from exists.</summary>
    private void CheckLists(Manifest manifest)
    {
        var lists = FactKind.All.SelectMany(kind => kind.Columns)
            .Select(column => column.Vocabulary).OfType<string>().Distinct();
        foreach (var list in lists.Where(list => folder.Vocabulary is { } words && !words.Lists.ContainsKey(list)))
        {
            problems.Add(SeedRules.JsonMissing.Broken(
                manifest.Vocabulary, null, list, null, $"The list {list} is missing; add it with its words."));
        }
    }

    private void CheckMatching(Manifest manifest)
    {
        if (folder.Matching is not { } matching || !manifest.Rules.TryGetValue(MatchingRule, out var file))
        {
            return;
        }

        var names = new MatchingRules().Weights.Keys.ToList();
        if (WeightsFault(matching.Weights, names) is { } fault)
        {
            var shown = string.Join(", ", matching.Weights.Select(weight => $"{weight.Key} {Number(weight.Value)}"));
            problems.Add(SeedRules.Weights.Broken(file, null, "weights", shown, fault));
        }

        foreach (var (code, nearness) in matching.HomeNearness.OrderBy(home => home.Key, StringComparer.Ordinal))
        {
            var isProvince = index.Region(code) is { } region
                ? region.Kind is RegionKind.Province
                : index.MayExist(FactKind.Of<Region>(), code);
            if (!isProvince || nearness is not (>= 0 and <= 1))
            {
                problems.Add(SeedRules.HomeNearness.Broken(
                    file, null, $"homeNearness.{code}", Number(nearness),
                    isProvince
                        ? "A nearness is from 0 to 1; write one."
                        : $"'{code}' is no PROVINCE of regions.csv; name one."));
            }
        }
    }

    private static string? WeightsFault(IReadOnlyDictionary<string, double> weights, List<string> names)
    {
        if (!weights.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(names))
        {
            return $"The weights name other features than {string.Join(", ", names)}; name each of these once.";
        }

        if (weights.Values.Any(weight => weight < 0))
        {
            return "A weight is negative; write 0 for a feature that shall not count.";
        }

        var sum = weights.Values.Sum();
        return Math.Abs(sum - AllWeights) <= Tolerance
            ? null
            : $"The weights are together {Number(sum)}; they must be 100.";
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
