using System.Globalization;
using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import;

/// <summary>Reads the JSON files of a data set and reports all that is wrong with their form.</summary>
/// <param name="file">The file, for problems.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class SeedJson(string file, List<SeedProblem> problems)
{
    /// <summary>
    /// The manifest; null when it does not say which files there are. Other members that are missing have
    /// placeholders, so that one pass finds what is wrong in the files as well.
    /// </summary>
    internal Manifest? Manifest(JsonElement root)
    {
        if (ObjectOf(root, "") is not { } fields)
        {
            return null;
        }

        var (id, titleZh, titleEn) = (fields.Text("id"), fields.Text("titleZh"), fields.Text("titleEn"));
        var (asOf, homeRegion, files) = (DayOf(fields.Text("asOf")), fields.Text("homeRegion"), fields.Texts("files"));
        var (units, vocabulary) = (fields.Text("units"), fields.Text("vocabulary"));
        var rules = fields.OptionalTextMap("rules") ?? new Dictionary<string, string>();
        var comparisonSet = fields.OptionalTexts("comparisonSet");
        fields.ReportUnknown();
        return files is null || units is null || vocabulary is null
            ? null
            : new Manifest
            {
                Id = id ?? "",
                TitleZh = titleZh ?? "",
                TitleEn = titleEn ?? "",
                AsOf = asOf ?? DateOnly.MaxValue,
                HomeRegion = homeRegion ?? "",
                Files = files,
                Units = units,
                Vocabulary = vocabulary,
                Rules = rules,
                ComparisonSet = comparisonSet,
            };
    }

    /// <summary>The units by code, as far as they can be read; null when a code cannot.</summary>
    internal IReadOnlyDictionary<string, UnitDefinition>? Units(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Array)
        {
            Report(SeedRules.JsonValue, null, "The file is not a list of units; write [ {\"code\": …}, … ].");
            return null;
        }

        var units = new Dictionary<string, UnitDefinition>(StringComparer.Ordinal);
        var hasAll = true;
        foreach (var (index, element) in root.EnumerateArray().Index())
        {
            if (Unit(element, $"[{index}]") is not { } unit)
            {
                hasAll = false;
            }
            else if (!units.TryAdd(unit.Code, unit))
            {
                Report(
                    SeedRules.JsonEntryOnce, $"[{index}].code",
                    $"The unit '{unit.Code}' is listed twice; keep one.", unit.Code);
            }
        }

        return hasAll ? units : null;
    }

    /// <summary>The closed lists of words, as far as they can be read; null when one is no list at all.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalizedText>>? Lists(JsonElement root)
    {
        if (ObjectOf(root, "") is null)
        {
            return null;
        }

        var lists = new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>(StringComparer.Ordinal);
        var hasAll = true;
        foreach (var list in root.EnumerateObject())
        {
            if (ObjectOf(list.Value, list.Name) is null)
            {
                hasAll = false;
                continue;
            }

            lists[list.Name] = list.Value.EnumerateObject().ToDictionary(
                word => word.Name, word => Word(word.Value, $"{list.Name}.{word.Name}"), StringComparer.Ordinal);
        }

        return hasAll ? lists : null;
    }

    /// <summary>The rules of matching; null when the file has another form.</summary>
    internal MatchingRules? Matching(JsonElement root)
    {
        if (ObjectOf(root, "") is not { } fields)
        {
            return null;
        }

        var defaults = new MatchingRules();
        var rules = new MatchingRules
        {
            Weights = fields.OptionalNumberMap("weights") ?? defaults.Weights,
            HomeNearness = fields.OptionalNumberMap("homeNearness") ?? defaults.HomeNearness,
        };
        fields.ReportUnknown();
        return rules;
    }

    private UnitDefinition? Unit(JsonElement element, string path)
    {
        if (ObjectOf(element, path) is not { } fields)
        {
            return null;
        }

        var (code, dimension, en) = (fields.Text("code"), fields.Text("dimension"), fields.Text("en"));
        var (factor, unitBase) = (fields.OptionalNumber("factor"), fields.OptionalText("base"));
        fields.ReportUnknown();
        return code is null ? null : new(code, dimension ?? "", factor, unitBase, en ?? "");
    }

    private LocalizedText Word(JsonElement element, string path)
    {
        if (ObjectOf(element, path) is not { } fields)
        {
            return new("", "");
        }

        var (zh, en) = (fields.Text("zh"), fields.Text("en"));
        fields.ReportUnknown();
        return new(zh ?? "", en ?? "");
    }

    private DateOnly? DayOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(SeedRules.JsonValue, "asOf", $"'{text}' is not a day; write YYYY-MM-DD.", text);
        return null;
    }

    private JsonFields? ObjectOf(JsonElement element, string path)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            return new JsonFields(element, file, path, problems);
        }

        var place = path is "" ? "The file" : path;
        Report(SeedRules.JsonValue, path is "" ? null : path, $"{place} is not an object; write {{ … }}.");
        return null;
    }

    private void Report(SeedRule rule, string? path, string message, string? value = null) =>
        problems.Add(rule.Broken(file, null, path, value, message));
}
