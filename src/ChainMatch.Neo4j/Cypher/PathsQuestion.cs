using System.Globalization;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// The nodes of the first paths between two nodes, and the relations between them. Longer paths are only looked for
/// while there are too few; they are laid from the end that has fewer relations, long ones from both.
/// </summary>
internal static class PathsQuestion
{
    // From this length on both ends are gone from, until they meet: 30 seconds became half a second.
    private const int MeetFrom = 4;

    private static readonly string[] Texts = [.. Enumerable.Range(1, PathQuery.MaxLength).Select(TextOf)];

    internal static Question For(PathQuery query) => new(Texts[query.MaxHops - 1], WalkText.Parameters(
        ("from", WalkText.Named(query.From)),
        ("to", WalkText.Named(query.To)),
        ("first", query.First)));

    private static string TextOf(int maxHops) => Question.TextOf(string.Join('\n',
    [
        WalkText.Find("from", "s"),
        $"CALL () {{ {WalkText.Find("to", "t")} RETURN t }}",
        $"WITH s, t, COUNT {{ (s){WalkText.Step}() }} > COUNT {{ (t){WalkText.Step}() }} AS turned",
        "WITH CASE WHEN turned THEN t ELSE s END AS s, CASE WHEN turned THEN s ELSE t END AS t, turned, [] AS found",
        .. Enumerable.Range(1, maxHops).Select(Paths),
        "UNWIND [[s, t]] + found AS path UNWIND path AS node WITH collect(DISTINCT node) AS kept",
        WalkText.RowsOf("kept"),
    ]));

    private static string Paths(int length)
    {
        string[] between = [.. Enumerable.Range(1, length - 1)
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"v{place}"))];
        string[] nodes = ["s", .. between, "t"];
        var different = nodes.Index().SelectMany(
            node => nodes.Skip(node.Index + 1), (node, other) => $"{node.Item} <> {other}");
        var order = string.Join(", ", between.Select(WalkText.Order));
        return $$"""
            CALL (s, t, turned, found) {
              UNWIND CASE WHEN size(found) < $first THEN [0] ELSE [] END AS wanted
              MATCH {{string.Join(WalkText.Step, nodes.Select(node => $"({node})"))}}
              {{(length < MeetFrom ? "" : $"USING JOIN ON {nodes[(length + 1) / 2]}")}}
              WHERE {{string.Join(" AND ", [.. between.Select(WalkText.IsOpen), .. different])}}
              WITH DISTINCT turned, {{string.Join(", ", nodes)}}
              WITH *, [{{order}}] AS ids ORDER BY CASE WHEN turned THEN reverse(ids) ELSE ids END LIMIT $first
              RETURN collect([{{string.Join(", ", nodes)}}]) AS paths
            }
            WITH s, t, turned, found + paths AS found
            """;
    }
}
