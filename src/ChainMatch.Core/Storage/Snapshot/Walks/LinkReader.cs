using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>Reads the relations between the nodes of a set of facts; one whose end is not there is left out.</summary>
internal sealed class LinkReader
{
    private readonly FactSet _facts;
    private readonly Dictionary<FactKind, int[]> _ofRows;
    private readonly Dictionary<FactKind, Dictionary<string, int>> _byKey;

    internal LinkReader(FactSet facts, NodeTable nodes)
    {
        _facts = facts;
        _ofRows = nodes.NumbersOfRows();
        _byKey = LinkType.All.SelectMany(type => type.Others.Append(type.Maker)).Distinct().ToDictionary(
            kind => kind,
            kind => facts.Keyed(kind).Zip(_ofRows[kind])
                .ToDictionary(row => row.First.Key, row => row.Second, StringComparer.Ordinal));
    }

    internal List<(int Maker, Link Link)> Read()
    {
        List<(int Maker, Link Link)> links = [];
        foreach (var (number, type) in LinkType.All.Index())
        {
            var rows = _facts.Keyed(type.Rows);
            for (var row = 0; row < rows.Count; row++)
            {
                var (maker, others) = type.EndsOf(rows[row].Fact);
                var from = maker is null ? _ofRows[type.Maker][row] : Number(type.Maker, maker);
                foreach (var other in from < 0 ? [] : others)
                {
                    AddTo(links, from, type, new Link(-1, (byte)number, row), other);
                }
            }
        }

        return links;
    }

    private void AddTo(List<(int Maker, Link Link)> links, int from, LinkType type, Link link, string other)
    {
        foreach (var kind in type.Others)
        {
            if (Number(kind, other) is >= 0 and var to)
            {
                links.Add((from, link with { Other = to }));
            }
        }
    }

    private int Number(FactKind kind, string key) => _byKey[kind].TryGetValue(key, out var number) ? number : -1;
}
