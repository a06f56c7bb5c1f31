using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Answers <see cref="IGraphStore.GetRegionFactsAsync"/>.</summary>
internal sealed class RegionFactsQuery(FactIndex index)
{
    private readonly ILookup<string, Row<Activity>> _activities = index.By<Activity>(row => row.Region);
    private readonly ILookup<string, Row<Resource>> _resources = index.By<Resource>(row => row.Region);
    private readonly ILookup<string, Row<Indicator>> _indicators = index.By<Indicator>(row => row.Region);
    private readonly ILookup<string, Row<Statement>> _statements = index.By<Statement>(row => row.Region);
    private readonly ILookup<string, Row<Completeness>> _completeness = index.By<Completeness>(row => row.Region);
    private readonly ILookup<string, Row<Policy>> _policies = index.By<Policy>(row => row.Region);
    private readonly ILookup<string, Row<Park>> _parks = index.By<Park>(row => row.Code);

    internal RegionFacts For(string code)
    {
        var region = index.Places.Find(code) ?? throw UnknownName.Region(code);
        string[] area = [.. index.Places.SelfAndBelow(code).Select(place => place.Code)];
        string[] policyArea = [.. index.Places.SelfAndAbove(code).Skip(1).Select(place => place.Code), .. area];
        var sites = Ordered(area, index.SitesByRegion);
        var projects = Ordered(area, index.ProjectsByRegion);
        var facts = new RegionFacts
        {
            Region = region,
            Sites = sites,
            Enterprises = Enterprises(sites, projects),
            Operations = Ordered(sites.Select(site => site.Id), index.OperationsBySite),
            Projects = projects,
            Activities = Ordered(area, _activities),
            Resources = Ordered(area, _resources),
            Indicators = Ordered(area, _indicators),
            Statements = Ordered(area, _statements),
            Completeness = Ordered(area, _completeness),
            Policies = Ordered(policyArea, _policies),
            Parks = Ordered(area, _parks),
            Keys = index.Keys,
            Sources = new Dictionary<string, Source>(),
        };
        return facts with { Sources = SourcesOf(facts) };
    }

    private static T[] Ordered<T>(IEnumerable<string> values, ILookup<string, Row<T>> rows)
        where T : Fact =>
    [
        .. values.SelectMany(value => rows[value])
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => row.Fact),
    ];

    private Enterprise[] Enterprises(IEnumerable<Site> sites, IEnumerable<Project> projects) =>
    [
        .. sites.Select(site => site.Enterprise).OfType<string>()
            .Concat(projects.SelectMany(project => project.Enterprises))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => index.Enterprises[id]),
    ];

    private SortedDictionary<string, Source> SourcesOf(RegionFacts facts)
    {
        IEnumerable<Fact> all =
        [
            facts.Region, .. facts.Sites, .. facts.Enterprises, .. facts.Operations, .. facts.Projects,
            .. facts.Activities, .. facts.Resources, .. facts.Indicators, .. facts.Statements, .. facts.Completeness,
            .. facts.Policies, .. facts.Parks,
        ];
        var sources = new SortedDictionary<string, Source>(StringComparer.Ordinal);
        foreach (var id in all.SelectMany(fact => fact.SourceIds))
        {
            sources[id] = index.Sources[id];
        }

        return sources;
    }
}
