using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// The nodes of a neighbourhood, one more than the limit so that it shows whether it was cut, and the relations between
/// them. A level is only left when all of it was kept; of one that is too large the smallest ids are.
/// </summary>
internal static class NeighbourhoodQuestion
{
    private static readonly string[] Texts = [.. Enumerable.Range(1, NeighbourhoodQuery.MaxDepth).Select(TextOf)];

    internal static Question For(NeighbourhoodQuery query) => new(Texts[query.Depth - 1], WalkText.Parameters(
        ("start", WalkText.Named(query.Id)),
        ("most", query.Limit + 1),
        ("twice", (2 * query.Limit) + 1)));

    private static string TextOf(int depth) => Question.TextOf(string.Join('\n',
    [
        WalkText.Find("start", "n"),
        "WITH [n] AS kept, [n] AS level",
        .. Enumerable.Repeat(Level, depth),
        WalkText.RowsOf("kept"),
    ]));

    // Of the first $twice nodes at most as many as were kept before are not new.
    private static string Level => $$"""
        CALL (kept, level) {
          UNWIND CASE WHEN size(kept) < $most THEN level ELSE [] END AS a
          MATCH (a){{WalkText.Step}}(b) WHERE {{WalkText.IsWalked("b")}}
          WITH DISTINCT b ORDER BY {{WalkText.Order("b")}} LIMIT $twice
          RETURN collect(b) AS next
        }
        WITH kept, [b IN next WHERE NOT b IN kept][..$most - size(kept)] AS level
        WITH kept + level AS kept, level
        """;
}
