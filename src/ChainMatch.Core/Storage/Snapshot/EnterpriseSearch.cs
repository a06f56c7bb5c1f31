using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Answers the questions for enterprises: by id, and by filter.</summary>
internal sealed class EnterpriseSearch(FactIndex index, string homeRegion)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _texts = new(() => TextsOf(index));
    private readonly Lazy<IReadOnlySet<string>> _local = new(() => WithSiteIn(index, homeRegion));

    internal IReadOnlyList<EnterpriseFacts> Get(IReadOnlyCollection<string> ids) =>
    [
        .. ids.Distinct(StringComparer.Ordinal)
            .Where(index.Enterprises.ContainsKey)
            .Order(StringComparer.Ordinal)
            .Select(FactsOf),
    ];

    internal EnterprisePage Find(EnterpriseFilter filter)
    {
        string[] ids = [.. Passing(filter).Order(StringComparer.Ordinal)];
        string[] rest = filter.AfterId is { } after ? [.. ids.Where(id => string.CompareOrdinal(id, after) > 0)] : ids;
        return new EnterprisePage(
            [.. rest.Take(filter.Limit).Select(FactsOf)], ids.Length, rest.Length > filter.Limit);
    }

    private static Dictionary<string, string> TextsOf(FactIndex index) => index.Enterprises.ToDictionary(
        pair => pair.Key,
        pair => SearchText.Fold(string.Join('\n',
        [
            pair.Value.NameZh,
            pair.Value.NameEn,
            pair.Value.ShortName,
            .. index.IdentifiersByEnterprise[pair.Key].Select(row => row.Fact.Value),
        ])),
        StringComparer.Ordinal);

    private static HashSet<string> WithSiteIn(FactIndex index, string region) =>
        index.Places.SelfAndBelow(region)
            .SelectMany(place => index.SitesByRegion[place.Code])
            .Select(row => row.Fact.Enterprise)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Passing(EnterpriseFilter filter)
    {
        List<IReadOnlySet<string>> sets = [.. SetsOf(filter)];
        var smallest = sets.MinBy(set => set.Count);
        var passing = smallest ?? index.Enterprises.Keys;
        foreach (var set in sets.Where(set => set != smallest))
        {
            passing = passing.Where(set.Contains);
        }

        if (filter.Local is false)
        {
            passing = passing.Where(id => !_local.Value.Contains(id));
        }

        return filter.Text is { } text ? passing.Where(Naming(SearchText.Fold(text))) : passing;
    }

    private Func<string, bool> Naming(string part) => id => _texts.Value[id].Contains(part, StringComparison.Ordinal);

    private IEnumerable<IReadOnlySet<string>> SetsOf(EnterpriseFilter filter)
    {
        if (filter.Region is { } region)
        {
            yield return SeatedOrWithSiteIn(region);
        }

        if (filter.Chain is { } chain)
        {
            yield return AtWorkIn(index.Graph.SegmentsOf(chain).Select(segment => segment.Code));
        }

        if (filter.Segment is { } code)
        {
            yield return AtWorkIn([code]);
        }

        if (filter.Local is true)
        {
            yield return _local.Value;
        }

        if (filter.Tag is { } tag)
        {
            yield return index.TagsByList[tag].Select(row => row.Fact.Enterprise).ToHashSet(StringComparer.Ordinal);
        }
    }

    private HashSet<string> SeatedOrWithSiteIn(string region)
    {
        var set = WithSiteIn(index, region);
        set.UnionWith(index.Places.SelfAndBelow(region)
            .SelectMany(place => index.EnterprisesByHome[place.Code])
            .Select(row => row.Key));
        return set;
    }

    private HashSet<string> AtWorkIn(IEnumerable<string> segments) => segments
        .SelectMany(segment => index.CapabilitiesBySegment[segment].Select(row => row.Fact.Enterprise)
            .Concat(index.OperationsBySegment[segment]
                .Select(row => index.Sites[row.Fact.Site].Enterprise)
                .OfType<string>()))
        .ToHashSet(StringComparer.Ordinal);

    private EnterpriseFacts FactsOf(string id) => new()
    {
        Enterprise = index.Enterprises[id],
        Identifiers = Facts(index.IdentifiersByEnterprise[id]),
        Tags = Facts(index.TagsByEnterprise[id]),
        Capabilities = Facts(index.CapabilitiesByEnterprise[id]),
        Ties = Facts(index.TiesByEnterprise[id]),
        TiesToIt = Facts(index.TiesByTarget[id]),
        Sites = Facts(index.SitesByEnterprise[id]),
        Operations = Facts(index.SitesByEnterprise[id]
            .SelectMany(site => index.OperationsBySite[site.Key])
            .OrderBy(row => row.Key, StringComparer.Ordinal)),
        Projects = Facts(index.ProjectsByEnterprise[id]),
        Keys = index.Keys,
    };

    private static T[] Facts<T>(IEnumerable<Row<T>> rows)
        where T : Fact => [.. rows.Select(row => row.Fact)];
}
