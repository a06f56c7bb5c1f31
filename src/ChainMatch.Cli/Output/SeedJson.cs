using System.Text.Json;
using System.Text.Json.Serialization;
using ChainMatch.Import.Synthetic;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>What <c>seed</c> and <c>generate</c> print as JSON: problems and counts, which GraphQL has no objects for.</summary>
internal static partial class SeedJson
{
    internal static void WriteProblems(TextWriter output, DataSetResult result) => new Envelope
    {
        Schema = "seed-check/1",
        AsOf = result.DataSet?.Manifest.AsOf,
        Version = 0,
        Region = result.DataSet?.Manifest.HomeRegion,
        Items = [.. result.Problems.Select(one => JsonSerializer.SerializeToElement(one, Form.Default.SeedProblem))],
        Notes = [.. result.Remarks.Select(ProblemList.LineOf)],
        More = new Dictionary<string, JsonElement>
        {
            ["unlisted"] = JsonSerializer.SerializeToElement(result.Unlisted, Form.Default.Int32),
        },
    }.WriteTo(output);

    internal static void WriteImport(TextWriter output, ImportResult result, Manifest manifest) => new Envelope
    {
        Schema = "seed-import/1",
        AsOf = manifest.AsOf,
        Version = result.Version,
        Region = manifest.HomeRegion,
        Items = [.. result.Kinds.Select(kind => JsonSerializer.SerializeToElement(kind, Form.Default.KindChanges))],
        More = new Dictionary<string, JsonElement>
        {
            ["previousVersion"] = JsonSerializer.SerializeToElement(result.PreviousVersion, Form.Default.Int32),
            ["dataSet"] = JsonSerializer.SerializeToElement(result.DataSetId, Form.Default.String),
        },
    }.WriteTo(output);

    internal static void WriteGenerated(TextWriter output, Manifest manifest, SyntheticTally tally) => new Envelope
    {
        Schema = "generate/1",
        AsOf = manifest.AsOf,
        Version = 0,
        Region = manifest.HomeRegion,
        Items = [.. tally.Rows.Select(kind => JsonSerializer.SerializeToElement(kind, Form.Default.KindCount))],
        More = new Dictionary<string, JsonElement>
        {
            ["dataSet"] = JsonSerializer.SerializeToElement(manifest.Id, Form.Default.String),
            ["relations"] = JsonSerializer.SerializeToElement(tally.Relations, Form.Default.Int64),
            ["bytes"] = JsonSerializer.SerializeToElement(tally.Bytes, Form.Default.Int64),
        },
    }.WriteTo(output);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(SeedProblem))]
    [JsonSerializable(typeof(KindChanges))]
    [JsonSerializable(typeof(KindCount))]
    [JsonSerializable(typeof(int))]
    [JsonSerializable(typeof(long))]
    [JsonSerializable(typeof(string))]
    private sealed partial class Form : JsonSerializerContext;
}
