using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// A step of writing rows of a kind: the nodes with the relations that their columns make, or one type of relation.
/// Twice is as once.
/// </summary>
/// <param name="work">Says what is done with each <c>row</c>, by MERGE or by CREATE.</param>
/// <param name="rows">The rows that a fact makes, maps of names to cells; unknown cells are left out.</param>
internal sealed class GraphStep(
    Func<string, string> work, Func<KeyedFact, IEnumerable<OrderedDictionary<string, object?>>> rows)
{
    private const string EachRow = "UNWIND $rows AS row\n";

    /// <summary>What is done with each <c>row</c>.</summary>
    internal string Work { get; } = work("MERGE");

    /// <summary>The statement that does it with the rows of a parameter.</summary>
    internal string Text { get; } = EachRow + work("MERGE");

    /// <summary>The same where the graph holds no row of the kind, so that nothing needs to be looked for.</summary>
    internal string FirstText { get; } = EachRow + work("CREATE");

    /// <summary>
    /// The kind of the nodes among which the end <c>b</c> of a row may be, when its column names nodes of several
    /// kinds: elsewhere the row makes nothing.
    /// </summary>
    internal FactKind? Among { get; init; }

    /// <summary>The rows that a fact makes.</summary>
    internal IEnumerable<OrderedDictionary<string, object?>> Rows(KeyedFact fact) => rows(fact);
}
