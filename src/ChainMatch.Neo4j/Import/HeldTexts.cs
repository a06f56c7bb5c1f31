using ChainMatch.Model;
using ChainMatch.Neo4j.Cypher;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Neo4j.Import;

/// <summary>
/// The statements that find and take away the rows of a kind that a graph holds. Rows are named by maps with <c>key</c>
/// and, for relations, <c>start</c>: from the node that they start at, so that no index of relations is needed.
/// </summary>
internal sealed class HeldTexts
{
    private const string Rows = "UNWIND $rows AS row\n";

    private static readonly Dictionary<FactKind, HeldTexts> Known =
        FactKind.All.ToDictionary(kind => kind, kind => new HeldTexts(kind));

    /// <summary>Counts the rows of each kind, kinds without rows left out, which costs nothing.</summary>
    internal static string Counts { get; } = string.Join(
        "\nUNION ALL\n",
        FactKind.All.Select(kind => $"{FactText.MatchAll(kind, "n")} RETURN '{kind.Name}' AS kind, count(n) AS rows"));

    private HeldTexts(FactKind kind)
    {
        var relation = GraphShape.Relations.FirstOrDefault(relation => relation.Kind == kind);
        var key = relation is null ? GraphShape.KeyOf(kind) : GraphShape.Key;
        var node = $"(n:{GraphShape.LabelOf(kind)} {{{key}: row.key}})";
        var all = FactText.MatchAll(kind, "n");
        var each = relation is null ? $"{Rows}MATCH {node}" : Rows + Linked(relation.FromKind, relation.Type, "n");
        IsRelation = relation is not null;
        StartColumn = relation?.From ?? TieStart(kind);
        ReadAll = $"{all} RETURN {FactText.Checked(kind, "n")}";
        Read = $"{each} RETURN {FactText.Checked(kind, "n")}";
        Name = $"{all} RETURN n.{key}, {StartOf(relation, kind)}";
        RemoveNameless = $"{all} WHERE n.{key} IS NULL {(IsRelation ? "DELETE" : "DETACH DELETE")} n";
        Remove = (relation, StartColumn) switch
        {
            ({ }, _) => [$"{each} DELETE n"],
            (_, { }) => [ShortCut(), $"{each} DETACH DELETE n"],
            _ => [$"{each} DETACH DELETE n"],
        };
        Loosen = relation is null ? [.. LinksOf(kind).Select(link => $"{each} MATCH {link} DELETE r")] : [];
        RemoveAnywhere = relation is null ? null : $"{all} WHERE n.{key} IN $keys DELETE n";
    }

    /// <summary>The column that names the node which a relation starts at; null for other kinds.</summary>
    internal FactColumn? StartColumn { get; }

    /// <summary>Whether rows are relations.</summary>
    internal bool IsRelation { get; }

    /// <summary>Returns every row.</summary>
    internal string ReadAll { get; }

    /// <summary>Returns the rows that <c>$rows</c> names.</summary>
    internal string Read { get; }

    /// <summary>Returns key and start of every row.</summary>
    internal string Name { get; }

    /// <summary>Removes the rows that <c>$rows</c> names, one statement after the other.</summary>
    internal IReadOnlyList<string> Remove { get; }

    /// <summary>Removes the relations that the columns of the named nodes make.</summary>
    internal IReadOnlyList<string> Loosen { get; }

    /// <summary>Removes relations with <c>$keys</c> wherever they start, looking at each; null for nodes.</summary>
    internal string? RemoveAnywhere { get; }

    /// <summary>Removes what was put there by hand without a key.</summary>
    internal string RemoveNameless { get; }

    internal static HeldTexts Of(FactKind kind) => Known[kind];

    /// <summary>What names a row in <c>$rows</c>.</summary>
    internal OrderedDictionary<string, object?> NameOf(KeyedFact row) =>
        NameOf(row.Key, (string?)StartColumn?.Get(row.Fact));

    /// <inheritdoc cref="NameOf(KeyedFact)"/>
    internal static OrderedDictionary<string, object?> NameOf(string key, string? start) =>
        new() { ["key"] = key, ["start"] = start };

    private static string Linked(FactKind from, string type, string name) =>
        $"MATCH (:{GraphShape.LabelOf(from)} {{{GraphShape.KeyOf(from)}: row.start}})"
        + $"-[{name}:{type} {{{GraphShape.Key}: row.key}}]->()";

    private static FactColumn? TieStart(FactKind kind) =>
        kind == FactKind.Of<Tie>() ? kind.Columns.First(column => column.Refers == typeof(Enterprise)) : null;

    private static string ShortCut() =>
        $"{Rows}{Linked(FactKind.Of<Enterprise>(), GraphShape.TiedTo, "r")} DELETE r";

    private static string StartOf(FactRelation? relation, FactKind kind) =>
        relation is not null ? $"startNode(n).{GraphShape.KeyOf(relation.FromKind)}"
        : TieStart(kind) is { } column ? $"n.{GraphShape.PropertyOf(column)}"
        : "null";

    private static IEnumerable<string> LinksOf(FactKind kind)
    {
        var relations = GraphShape.ColumnRelations.Where(relation => relation.Kind == kind)
            .ToLookup(relation => relation.Reversed, relation => relation.Type);
        foreach (var direction in relations)
        {
            var link = $"[r:{string.Join('|', direction.Distinct(StringComparer.Ordinal))}]";
            yield return direction.Key ? $"(n)<-{link}-()" : $"(n)-{link}->()";
        }
    }
}
