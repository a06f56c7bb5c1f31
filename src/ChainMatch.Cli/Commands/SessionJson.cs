using System.Text.Json;
using ChainMatch.Api;
using ChainMatch.Cli.Output;
using ChainMatch.Model;

namespace ChainMatch.Cli.Commands;

/// <summary>Prints answers of the GraphQL interface, so that a figure is the same here and there.</summary>
internal static class SessionJson
{
    private const int RowsPerPage = 200;
    private static readonly string[] OfThePage = ["edges", "pageInfo"];

    /// <summary>Asks, page by page, and prints the answer.</summary>
    internal static async Task<ExitCode> PrintAsync(
        this Session session, Question question, CancellationToken cancellationToken)
    {
        var document = QueryDocument.Load(question.Name);
        var variables = VariablesOf(session, question);
        List<JsonElement> items = [];
        JsonElement answer;
        do
        {
            answer = Unwrap(await session.Get<GraphQLRunner>().ExecuteAsync(document, variables, cancellationToken));
            items.AddRange(ItemsOf(answer).Where(question.Keep).Take(question.Most - items.Count));
            variables["after"] = NextOf(answer);
        }
        while (variables["after"] is not null && items.Count < question.Most);

        EnvelopeOf(question, items, MoreOf(answer)).WriteTo(session.Screen.Data);
        return ExitCode.Success;
    }

    /// <summary>Prints an answer without items.</summary>
    internal static ExitCode PrintNothing(this Session session, Question question)
    {
        EnvelopeOf(question, [], new Dictionary<string, JsonElement>()).WriteTo(session.Screen.Data);
        return ExitCode.Success;
    }

    private static Envelope EnvelopeOf(
        Question question, IReadOnlyList<JsonElement> items, IReadOnlyDictionary<string, JsonElement> more)
    {
        return new Envelope
        {
            Schema = $"{question.Name}/1",
            AsOf = question.Scope.AsOf,
            Version = question.Scope.Info.Version,
            Region = question.Scope.Region?.Code,
            Items = items,
            More = more,
            Notes = question.Notes,
        };
    }

    private static Dictionary<string, object?> VariablesOf(Session session, Question question)
    {
        return new(question.Variables)
        {
            ["region"] = question.Scope.Region?.Code,
            ["asOf"] = question.Scope.AsOf is { } day ? Figures.Day(day) : null,
            ["lang"] = EnumName.Of(session.Screen.Language),
            ["first"] = RowsPerPage,
        };
    }

    // The answer of a document with one field, and that of a field which was asked for one thing only.
    private static JsonElement Unwrap(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object && answer.EnumerateObject().ToList() is [var only]
            && only.Name is not "edges"
            ? Unwrap(only.Value)
            : answer;

    private static IEnumerable<JsonElement> ItemsOf(JsonElement answer) => answer switch
    {
        { ValueKind: JsonValueKind.Array } => answer.EnumerateArray(),
        _ when answer.TryGetProperty("edges", out var edges) =>
            edges.EnumerateArray().Select(edge => edge.GetProperty("node")),
        _ => [answer],
    };

    private static string? NextOf(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object
        && answer.TryGetProperty("pageInfo", out var page)
        && page.GetProperty("hasNextPage").GetBoolean()
            ? page.GetProperty("endCursor").GetString()
            : null;

    private static Dictionary<string, JsonElement> MoreOf(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("edges", out _)
            ? answer.EnumerateObject()
                .Where(member => !OfThePage.Contains(member.Name))
                .ToDictionary(member => member.Name, member => member.Value)
            : [];
}
