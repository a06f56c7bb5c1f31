using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>The parts of Cypher texts that go along relations, and how a node is named to them.</summary>
internal static class WalkText
{
    /// <summary>The last character there is, a parameter of every text that orders by id.</summary>
    private const string LastCharacter = "\U0010FFFF";

    private static readonly string[] ColumnTypes =
        [.. GraphShape.ColumnRelations.Select(relation => relation.Type).Distinct(StringComparer.Ordinal)];

    private static readonly string[] Types =
        [.. ColumnTypes, .. GraphShape.Relations.Select(relation => relation.Type), GraphShape.TiedTo];

    private static readonly string Described =
        string.Join('|', GraphShape.Nodes.Except(GraphShape.Walked).Select(GraphShape.LabelOf));

    /// <summary>A step along any relation, in either direction.</summary>
    internal static string Step { get; } = $"-[:{string.Join('|', Types)}]-";

    /// <summary>Gives each row of nodes in a list, and of the relations between them that are rows.</summary>
    /// <param name="list">The variable that holds the list.</param>
    internal static string RowsOf(string list) =>
        $"UNWIND {list} AS n CALL (n, {list}) {{\n{Either(Rows(list))}\n}} RETURN kind, key, cells";

    /// <summary>Finds the node that a parameter names (<see cref="Named"/>), the first that it may mean.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="name">The variable to hold the node.</param>
    internal static string Find(string parameter, string name)
    {
        var kinds = GraphShape.Walked.Select((kind, place) =>
            $"MATCH (n:{GraphShape.LabelOf(kind)} {{{GraphShape.KeyOf(kind)}: ${parameter}.{kind.Name}}}) "
            + $"RETURN n, {place} AS place");
        return $"CALL () {{\n{Either(kinds)}\n}} WITH n AS {name}, place ORDER BY place LIMIT 1";
    }

    /// <summary>What a text is told of the node of an id: by kind the key to look for.</summary>
    internal static Dictionary<string, object?> Named(string id)
    {
        var end = id.IndexOf(':', StringComparison.Ordinal);
        var kind = end < 0 ? null : FactKind.Find(id[..end]);
        return GraphShape.Walked.ToDictionary(
            walked => walked.Name,
            object? (walked) => end < 0 && walked.HasIdentity ? id : walked == kind ? id[(end + 1)..] : null);
    }

    /// <summary>The parameters of a text that orders by id, with those of its own.</summary>
    internal static Dictionary<string, object?> Parameters(params (string Name, object? Value)[] own) =>
        own.Append(("last", LastCharacter)).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Whether a node is one to walk to, not one that only describes another.</summary>
    internal static string IsWalked(string name) => $"NOT {name}:{Described}";

    /// <summary>Whether a path may lead through a node.</summary>
    internal static string IsOpen(string name)
    {
        var counted = string.Join('|', Types.Except([GraphShape.About], StringComparer.Ordinal));
        return $"{IsWalked(name)} AND COUNT {{ ({name})-[:{counted}]-() }} <= {PathQuery.MaxRelationsOnTheWay}";
    }

    /// <summary>
    /// What puts nodes in the order of their ids as Core has it, by UTF-16 code units. The server compares code points;
    /// so the characters from U+E000 to U+FFFF are set behind all others. Ids and codes are ASCII and stay as they are.
    /// </summary>
    internal static string Order(string name)
    {
        var key = $"{name}.{GraphShape.Key}";
        var behind = @"CASE WHEN c >= '\uE000' AND c <= '\uFFFF' THEN $last + c ELSE c END";
        var ordered = $@"CASE WHEN {key} =~ '(?s).*[\\uE000-\\uFFFF].*' "
            + $"THEN reduce(t = '', c IN split({key}, '') | t + {behind}) ELSE {key} END";
        var ids = GraphShape.Walked.Where(kind => kind.HasIdentity).Select(GraphShape.KeyOf)
            .Distinct(StringComparer.Ordinal).Select(property => $"{name}.{property}");
        var prefixes = GraphShape.Walked.Where(kind => !kind.HasIdentity)
            .Select(kind => $"WHEN {name}:{GraphShape.LabelOf(kind)} THEN '{kind.Name}:'");
        return $"coalesce({string.Join(", ", ids)}, CASE {string.Join(' ', prefixes)} END + {ordered}) "
            + $@"+ '\u0000' + labels({name})[0]";
    }

    private static string Either(IEnumerable<string> parts) => string.Join("\nUNION ALL\n", parts);

    private static IEnumerable<string> Rows(string list)
    {
        var tie = GraphShape.LabelOf(FactKind.Of<Tie>());
        return
        [
            .. GraphShape.Walked.Select(kind =>
                $"WITH n WHERE n:{GraphShape.LabelOf(kind)} RETURN {FactText.Of(kind, "n")}"),
            .. GraphShape.Relations.Select(relation =>
                $"MATCH (n)-[r:{relation.Type}]->(x) WHERE x IN {list} RETURN {FactText.Of(relation.Kind, "r")}"),
            $"MATCH (n)-[r:{GraphShape.TiedTo}]->(x) WHERE x IN {list} "
                + $"MATCH (t:{tie} {{{GraphShape.Key}: r.{GraphShape.Key}}}) RETURN {FactText.Of<Tie>("t")}",
        ];
    }
}
