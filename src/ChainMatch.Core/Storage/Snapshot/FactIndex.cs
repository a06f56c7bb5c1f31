using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Facts by the columns that questions start from, every list by key (ordinal). Immutable.</summary>
internal sealed class FactIndex
{
    private readonly FactSet _facts;

    internal FactIndex(GraphFrame frame, FactSet facts)
    {
        Frame = frame;
        _facts = facts;
        Enterprises = ById<Enterprise>();
        Sites = ById<Site>();
        EnterprisesByHome = By<Enterprise>(enterprise => enterprise.HomeRegion);
        IdentifiersByEnterprise = By<Identifier>(identifier => identifier.Enterprise);
        TagsByEnterprise = By<Tag>(tag => tag.Enterprise);
        TagsByList = By<Tag>(tag => tag.List);
        CapabilitiesByEnterprise = By<Capability>(capability => capability.Enterprise);
        CapabilitiesBySegment = By<Capability>(capability => capability.Segment);
        CapabilitiesByProduct = ByEach<Capability>(capability =>
            capability.Products.Select(SearchText.Fold).Distinct(StringComparer.Ordinal));
        TiesByEnterprise = By<Tie>(tie => tie.Enterprise);
        TiesByTarget = By<Tie>(tie => tie.Target);
        SitesByEnterprise = By<Site>(site => site.Enterprise);
        SitesByRegion = By<Site>(site => site.Region);
        OperationsBySite = By<Operation>(operation => operation.Site);
        OperationsBySegment = By<Operation>(operation => operation.Segment);
        ProjectsByRegion = By<Project>(project => project.Region);
        ProjectsBySegment = ByEach<Project>(project => project.Segments.Distinct(StringComparer.Ordinal));
        ProjectsByEnterprise = ByEach<Project>(project => project.Enterprises.Distinct(StringComparer.Ordinal));
        Keys = KeysOf(frame, facts);
    }

    internal GraphFrame Frame { get; }

    internal Places Places => Frame.Places;

    internal ChainGraph Graph => Frame.Graph;

    /// <summary>The ids of the facts whose key is not the one of their own columns.</summary>
    internal FactKeys Keys { get; }

    internal IReadOnlyDictionary<string, Source> Sources => Frame.Sources;

    internal IReadOnlyDictionary<string, Enterprise> Enterprises { get; }

    internal IReadOnlyDictionary<string, Site> Sites { get; }

    internal ILookup<string, Row<Supply>> SuppliesByEnd => Frame.SuppliesByEnd;

    internal ILookup<string, Row<Enterprise>> EnterprisesByHome { get; }

    internal ILookup<string, Row<Identifier>> IdentifiersByEnterprise { get; }

    internal ILookup<string, Row<Tag>> TagsByEnterprise { get; }

    internal ILookup<string, Row<Tag>> TagsByList { get; }

    internal ILookup<string, Row<Capability>> CapabilitiesByEnterprise { get; }

    internal ILookup<string, Row<Capability>> CapabilitiesBySegment { get; }

    /// <summary>Capabilities by each of their products, folded.</summary>
    internal ILookup<string, Row<Capability>> CapabilitiesByProduct { get; }

    internal ILookup<string, Row<Tie>> TiesByEnterprise { get; }

    internal ILookup<string, Row<Tie>> TiesByTarget { get; }

    internal ILookup<string, Row<Site>> SitesByEnterprise { get; }

    internal ILookup<string, Row<Site>> SitesByRegion { get; }

    internal ILookup<string, Row<Operation>> OperationsBySite { get; }

    internal ILookup<string, Row<Operation>> OperationsBySegment { get; }

    internal ILookup<string, Row<Project>> ProjectsByRegion { get; }

    internal ILookup<string, Row<Project>> ProjectsBySegment { get; }

    internal ILookup<string, Row<Project>> ProjectsByEnterprise { get; }

    /// <summary>The rows of a kind, ordered by key.</summary>
    internal IEnumerable<Row<T>> Rows<T>()
        where T : Fact => _facts.Keyed(FactKind.Of<T>()).Select(row => new Row<T>(row.Key, (T)row.Fact));

    /// <summary>Rows of a kind by a column; rows without it are in no list.</summary>
    internal ILookup<string, Row<T>> By<T>(Func<T, string?> column)
        where T : Fact => Rows<T>()
        .Where(row => column(row.Fact) is not null)
        .ToLookup(row => column(row.Fact)!, StringComparer.Ordinal);

    private Dictionary<string, T> ById<T>()
        where T : Fact => Rows<T>().ToDictionary(row => row.Key, row => row.Fact, StringComparer.Ordinal);

    private ILookup<string, Row<T>> ByEach<T>(Func<T, IEnumerable<string>> columns)
        where T : Fact => Rows<T>()
        .SelectMany(row => columns(row.Fact).Select(value => (Value: value, Row: row)))
        .ToLookup(pair => pair.Value, pair => pair.Row, StringComparer.Ordinal);

    private static FactKeys KeysOf(GraphFrame frame, FactSet facts)
    {
        var keys = FactKeys.OtherThanTheirColumns(facts);
        foreach (var (fact, id) in frame.Keys)
        {
            keys[fact] = id;
        }

        return new FactKeys(keys);
    }
}
