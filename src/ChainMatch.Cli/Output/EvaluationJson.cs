using System.Text.Json;
using System.Text.Json.Serialization;
using ChainMatch.Hosting;
using ChainMatch.ML.Evaluation;
using ChainMatch.Seeds;

namespace ChainMatch.Cli.Output;

/// <summary>
/// What <c>evaluate</c> prints as JSON: the figures over all cuts, the items being those of each cut; or the problems.
/// </summary>
internal static partial class EvaluationJson
{
    internal static void Write(Screen screen, EvaluationOutcome outcome) => new Envelope
    {
        Schema = outcome.Pooled is null ? "evaluate-check/1" : "evaluate/1",
        AsOf = null,
        Version = 0,
        Region = null,
        More = outcome.Pooled is { } pooled
            ? ElementOf(pooled).EnumerateObject().ToDictionary(member => member.Name, member => member.Value)
            : [],
        Items = outcome.Pooled is null
            ? [.. outcome.Findings.Problems.Select(one => JsonSerializer.SerializeToElement(one, EvaluationForm.Default.SeedProblem))]
            : [.. outcome.Cuts.Select(ElementOf)],
        Notes =
        [
            .. outcome.Findings.Remarks.Select(ProblemList.LineOf),
            .. PlacementEvaluator.NotEvaluated.Select(one => $"{one.Ranker}: {screen.Text(one.Reason)}"),
        ],
    }.WriteTo(screen.Data);

    private static JsonElement ElementOf(EvaluationResult result) =>
        JsonSerializer.SerializeToElement(Line.Of(result), EvaluationForm.Default.Line);

    /// <summary>The figures of one cut, or of several pooled; then there is no single cut.</summary>
    private sealed record Line(
        string Dataset,
        string? Cut,
        IReadOnlyList<string> Cuts,
        int Queries,
        int RepeatedQueries,
        int DroppedQueries,
        int? Candidates,
        int Warm,
        int Cold,
        int ColdJudged,
        string BestFloor,
        IReadOnlyDictionary<string, QueryMetrics> Metrics,
        IReadOnlyList<Difference> Differences,
        IReadOnlyList<Calibration> Calibration,
        EvaluationSeconds Seconds)
    {
        internal static Line Of(EvaluationResult result) => new(
            result.Dataset,
            result.Cuts is [var only] ? Figures.Day(only) : null,
            [.. result.Cuts.Select(Figures.Day)],
            result.Queries,
            result.RepeatedQueries,
            result.DroppedQueries,
            result.Candidates,
            result.Warm,
            result.Cold,
            result.ColdJudged,
            result.BestFloor,
            result.Metrics.ToDictionary(one => one.Ranker, one => one.Metrics),
            result.Differences,
            result.Calibration,
            result.Seconds);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Line))]
    [JsonSerializable(typeof(SeedProblem))]
    private sealed partial class EvaluationForm : JsonSerializerContext;
}
