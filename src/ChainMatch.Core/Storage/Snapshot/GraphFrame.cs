using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot;

/// <summary>
/// What every question needs and is small beside the rest: chains with segments and supply links, places, sources, and
/// what is held besides rows. Immutable.
/// </summary>
public sealed class GraphFrame
{
    /// <summary>Indexes a frame.</summary>
    /// <param name="facts">Chains, segments, supply links, regions, sources; other kinds are not looked at.</param>
    /// <param name="dataSet">What is held besides rows.</param>
    public GraphFrame(FactSet facts, DataSetInfo dataSet)
    {
        DataSet = dataSet;
        Places = new Places(facts.Rows<Region>());
        Graph = new ChainGraph(facts.Rows<Chain>(), facts.Rows<Segment>(), facts.Rows<Supply>());
        Sources = facts.Rows<Source>().ToDictionary(source => source.Id, StringComparer.Ordinal);
        SuppliesByEnd = facts.Keyed(FactKind.Of<Supply>())
            .Select(row => new Row<Supply>(row.Key, (Supply)row.Fact))
            .SelectMany(row => Ends(row.Fact).Select(end => (End: end, Row: row)))
            .ToLookup(pair => pair.End, pair => pair.Row, StringComparer.Ordinal);
        Keys = FactKeys.OtherThanTheirColumns(facts);
    }

    /// <summary>The kinds that make a frame.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } =
    [
        FactKind.Of<Source>(), FactKind.Of<Region>(), FactKind.Of<Chain>(), FactKind.Of<Segment>(),
        FactKind.Of<Supply>(),
    ];

    /// <summary>What is held besides rows.</summary>
    public DataSetInfo DataSet { get; }

    /// <summary>The places.</summary>
    public Places Places { get; }

    /// <summary>The chains with segments and supply links.</summary>
    public ChainGraph Graph { get; }

    /// <summary>The sources by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>The supply links by each of their ends.</summary>
    internal ILookup<string, Row<Supply>> SuppliesByEnd { get; }

    /// <summary>The ids of the facts whose key is not the one of their own columns.</summary>
    internal IReadOnlyDictionary<Fact, string> Keys { get; }

    /// <summary>Refuses a graph of which a row names a source that is not there.</summary>
    /// <param name="rows">Rows of other kinds than the frame's.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: someone edited it.</exception>
    public void RequireSources(IEnumerable<KeyedFact> rows)
    {
        IEnumerable<Fact> own = [.. Places.All, .. Graph.Chains, .. Graph.Segments, .. Graph.Supplies];
        foreach (var row in own.Select(fact => new KeyedFact(FactKind.Of(fact).KeyOf(fact), fact)).Concat(rows))
        {
            if (row.Fact.SourceIds.FirstOrDefault(id => !Sources.ContainsKey(id)) is { } missing)
            {
                throw ChainMatchException.EditedByHand(
                    $"{FactKind.Of(row.Fact).Name} \"{row.Key}\"", $"names the source \"{missing}\", which is not there");
            }
        }
    }

    private static string[] Ends(Supply supply) =>
        supply.From == supply.To ? [supply.From] : [supply.From, supply.To];
}
