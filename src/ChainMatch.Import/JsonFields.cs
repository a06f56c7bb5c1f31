using System.Text.Json;
using ChainMatch.Seeds;

namespace ChainMatch.Import;

/// <summary>Reads the members of one JSON object and reports all that is missing, unknown or of another type.</summary>
/// <param name="element">The object.</param>
/// <param name="file">The file, for problems.</param>
/// <param name="path">The path of the object, empty for the root.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class JsonFields(JsonElement element, string file, string path, List<SeedProblem> problems)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>A required text that is not empty; null with a problem when it is not there.</summary>
    internal string? Text(string name) => Find(name, isRequired: true) is { } value ? TextOf(value, At(name)) : null;

    /// <summary>A text that may be absent or null.</summary>
    internal string? OptionalText(string name) =>
        Find(name, isRequired: false) is { } value ? TextOf(value, At(name)) : null;

    /// <summary>A number that may be absent or null.</summary>
    internal double? OptionalNumber(string name) =>
        Find(name, isRequired: false) is { } value ? NumberOf(value, At(name)) : null;

    /// <summary>A required list of texts; null with a problem when it is not there.</summary>
    internal IReadOnlyList<string>? Texts(string name) =>
        Find(name, isRequired: true) is { } value ? TextsOf(value, name) : null;

    /// <summary>A list of texts that may be absent or null.</summary>
    internal IReadOnlyList<string>? OptionalTexts(string name) =>
        Find(name, isRequired: false) is { } value ? TextsOf(value, name) : null;

    /// <summary>A map of texts that may be absent.</summary>
    internal IReadOnlyDictionary<string, string>? OptionalTextMap(string name) => MapOf<string>(name, TextOf);

    /// <summary>A map of numbers that may be absent.</summary>
    internal IReadOnlyDictionary<string, double>? OptionalNumberMap(string name) =>
        MapOf<double>(name, (value, at) => NumberOf(value, at));

    /// <summary>Reports the members that nobody asked for.</summary>
    internal void ReportUnknown()
    {
        foreach (var member in element.EnumerateObject().Where(member => !_read.Contains(member.Name)))
        {
            Report(
                SeedRules.JsonMember, At(member.Name), member.Name,
                $"'{member.Name}' is no member here; it has {string.Join(", ", _read)}. Take it out.");
        }
    }

    /// <summary>The path of a member.</summary>
    internal string At(string name) => path is "" ? name : $"{path}.{name}";

    private JsonElement? Find(string name, bool isRequired)
    {
        _read.Add(name);
        if (element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
        {
            return value;
        }

        if (isRequired)
        {
            Report(SeedRules.JsonMissing, At(name), null, $"The member {At(name)} is missing; add it.");
        }

        return null;
    }

    private string? TextOf(JsonElement value, string at) =>
        value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : Refuse<string>(value, at, "a text that is not empty");

    private double? NumberOf(JsonElement value, string at)
    {
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        Refuse<string>(value, at, "a number");
        return null;
    }

    private List<string>? TextsOf(JsonElement value, string name)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Refuse<List<string>>(value, At(name), "a list of texts");
        }

        var items = value.EnumerateArray().Index().Select(item => TextOf(item.Item, $"{At(name)}[{item.Index}]"));
        return [.. items.OfType<string>()];
    }

    private Dictionary<string, T>? MapOf<T>(string name, Func<JsonElement, string, object?> read) => Members(name)?
        .Select(member => (member.Name, Value: read(member.Value, $"{At(name)}.{member.Name}")))
        .Where(member => member.Value is T)
        .ToDictionary(member => member.Name, member => (T)member.Value!, StringComparer.Ordinal);

    private JsonProperty[]? Members(string name) => Find(name, isRequired: false) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } map => [.. map.EnumerateObject()],
        { } other => Refuse<JsonProperty[]>(other, At(name), "an object"),
    };

    private T? Refuse<T>(JsonElement value, string at, string wanted)
        where T : class
    {
        Report(SeedRules.JsonValue, at, value.GetRawText(), $"{at} is not {wanted}; write one.");
        return null;
    }

    private void Report(SeedRule rule, string at, string? value, string message) =>
        problems.Add(rule.Broken(file, null, at, value, message));
}
