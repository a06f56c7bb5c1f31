using System.Text.Json;

namespace ChainMatch.Cli.Commands;

/// <summary>What <c>--format json</c> asks the GraphQL interface.</summary>
/// <param name="Name">The document in <c>Queries/</c>, and the name of the form of the answer.</param>
/// <param name="Scope">What it speaks of.</param>
internal sealed record Question(string Name, Scope Scope)
{
    /// <summary>The variables of the document besides those of every document: region, day, language, page.</summary>
    internal IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();

    /// <summary>How many items at most.</summary>
    internal int Most { get; init; } = int.MaxValue;

    /// <summary>Which items to keep.</summary>
    internal Func<JsonElement, bool> Keep { get; init; } = _ => true;

    /// <summary>What a reader must know.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];
}
