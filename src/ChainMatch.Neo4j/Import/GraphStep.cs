using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Import;

/// <summary>A step of writing rows of a kind: the nodes, or one type of relation. Twice is as once.</summary>
/// <param name="Work">What is done with each <c>row</c>.</param>
/// <param name="Rows">The rows that a fact makes, maps of names to cells; unknown cells are left out.</param>
internal sealed record GraphStep(string Work, Func<KeyedFact, IEnumerable<OrderedDictionary<string, object?>>> Rows)
{
    /// <summary>The statement that does it with the rows of a parameter.</summary>
    internal string Text { get; } = $"UNWIND $rows AS row\n{Work}";

    /// <summary>
    /// The kind of the nodes among which the end <c>b</c> of a row may be, when its column names nodes of several
    /// kinds: elsewhere the row makes nothing.
    /// </summary>
    internal FactKind? Among { get; init; }
}
