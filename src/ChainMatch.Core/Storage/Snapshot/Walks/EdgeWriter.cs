using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>Writes relations as <see cref="GraphEdge"/>.</summary>
internal sealed class EdgeWriter(FactSet facts, NodeTable nodes, NodeLinks links)
{
    private static readonly Comparer<(int From, string Type, int To, string FactId)> Order =
        Comparer<(int From, string Type, int To, string FactId)>.Create(Compare);

    /// <summary>
    /// All relations between nodes, each once, by start, type, end and fact. Only relations that a node makes are
    /// looked at: a segment may be named by a million others, but makes few itself.
    /// </summary>
    internal GraphEdge[] Among(IEnumerable<int> among)
    {
        var ids = among.ToDictionary(node => node, nodes.IdOf);
        List<(int From, string Type, int To, string FactId)> found = [];
        foreach (var node in ids.Keys)
        {
            foreach (var link in links.MadeBy(node))
            {
                if (ids.ContainsKey(link.Other))
                {
                    found.Add(EdgeOf(node, link));
                }
            }
        }

        found.Sort(Order);
        return
        [
            .. found.Distinct().Select(edge => new GraphEdge(ids[edge.From], edge.Type, ids[edge.To], edge.FactId)),
        ];
    }

    private static int Compare(
        (int From, string Type, int To, string FactId) one, (int From, string Type, int To, string FactId) other)
    {
        if (one.From != other.From)
        {
            return one.From.CompareTo(other.From);
        }

        return string.CompareOrdinal(one.Type, other.Type) is not 0 and var byType ? byType
            : one.To != other.To ? one.To.CompareTo(other.To)
            : string.CompareOrdinal(one.FactId, other.FactId);
    }

    private (int From, string Type, int To, string FactId) EdgeOf(int maker, Link link)
    {
        var type = LinkType.All[link.Type];
        var fact = $"{type.Rows.Name}:{facts.Keyed(type.Rows)[link.Row].Key}";
        return type.IsReversed ? (link.Other, type.Name, maker, fact) : (maker, type.Name, link.Other, fact);
    }
}
