using System.Text.Json;
using System.Text.Json.Serialization;
using ChainMatch.Hosting;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Cli.Output;

/// <summary>What <c>store init</c> and <c>store verify</c> print as JSON, which GraphQL has no objects for.</summary>
internal static partial class StoreJson
{
    internal static void WriteInit(TextWriter output, StoreAddress address, StoreSetup? setup) => new Envelope
    {
        Schema = "store-init/1",
        AsOf = null,
        Version = 0,
        Region = null,
        Items = setup is null ? [] : [JsonSerializer.SerializeToElement(setup, StoreForm.Default.StoreSetup)],
        More = new Dictionary<string, JsonElement>
        {
            ["address"] = JsonSerializer.SerializeToElement($"{address}", StoreForm.Default.String),
        },
    }.WriteTo(output);

    internal static void WriteVerify(TextWriter output, IReadOnlyList<KindComparison> kinds) => new Envelope
    {
        Schema = "store-verify/1",
        AsOf = null,
        Version = 0,
        Region = null,
        Items = [.. kinds.Select(kind => JsonSerializer.SerializeToElement(Line.Of(kind), StoreForm.Default.Line))],
    }.WriteTo(output);

    /// <summary>A kind, of which the other side's count is null where only a hash was kept.</summary>
    private sealed record Line(
        string Kind,
        bool Equal,
        int Count,
        string Hash,
        int? OtherCount,
        string OtherHash,
        IReadOnlyList<RowDifference> Differences)
    {
        internal static Line Of(KindComparison kind) => new(
            kind.Kind, kind.IsEqual, kind.Left.Count, kind.Left.Hash, kind.Right.Count, kind.Right.Hash, kind.Differences);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(StoreSetup))]
    [JsonSerializable(typeof(Line))]
    [JsonSerializable(typeof(string))]
    private sealed partial class StoreForm : JsonSerializerContext;
}
