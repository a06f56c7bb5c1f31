using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>
/// The parts of a data set that are not rows, as keys with canonical JSON, so that stores hold and compare them like
/// rows: <c>manifest/{field}</c>, <c>matching/{field}</c>, <c>unit/{code}</c>, <c>word/{list}/{code}</c>.
/// </summary>
public static class Settings
{
    private const string ManifestPart = "manifest";
    private const string MatchingPart = "matching";
    private const string UnitPart = "unit";
    private const string WordPart = "word";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The settings of a data set, ordered by key (ordinal); unknown fields are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(DataSetInfo info)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(ManifestPart, info.Manifest);
        Add(MatchingPart, info.Matching);
        Add(UnitPart, info.Vocabulary.Units);
        foreach (var (list, words) in info.Vocabulary.Lists)
        {
            Add($"{WordPart}/{list}", words);
        }

        return settings;

        void Add(string part, object fields)
        {
            var json = JsonSerializer.SerializeToNode(fields, fields.GetType(), Options)!;
            foreach (var (field, value) in json.AsObject())
            {
                settings[$"{part}/{field}"] = value!.ToJsonString(Options);
            }
        }
    }

    /// <summary>The parts of a data set from its settings.</summary>
    public static DataSetInfo Read(IReadOnlyDictionary<string, string> settings) => new(
        Fields(settings, ManifestPart).Deserialize<Manifest>(Options)!,
        new Vocabulary(
            Fields(settings, UnitPart).Deserialize<Dictionary<string, UnitDefinition>>(Options)!,
            ListsOf(settings)),
        Fields(settings, MatchingPart).Deserialize<MatchingRules>(Options)!);

    private static Dictionary<string, IReadOnlyDictionary<string, LocalizedText>> ListsOf(
        IReadOnlyDictionary<string, string> settings) => settings.Keys
        .Where(key => key.StartsWith($"{WordPart}/", StringComparison.Ordinal))
        .Select(key => key.Split('/')[1])
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            list => list,
            IReadOnlyDictionary<string, LocalizedText> (list) =>
                Fields(settings, $"{WordPart}/{list}").Deserialize<Dictionary<string, LocalizedText>>(Options)!,
            StringComparer.Ordinal);

    private static JsonObject Fields(IReadOnlyDictionary<string, string> settings, string part) => new(settings
        .Where(setting => setting.Key.StartsWith($"{part}/", StringComparison.Ordinal))
        .Select(setting => KeyValuePair.Create(setting.Key[(part.Length + 1)..], JsonNode.Parse(setting.Value))));
}
