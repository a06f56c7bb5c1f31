namespace ChainMatch.Storage.Snapshot;

/// <summary>Answers <see cref="IGraphStore.FindCandidatesAsync"/>.</summary>
internal sealed class CandidateSearch
{
    private readonly CandidateQuery _query;
    private readonly CandidateScope _scope;
    private readonly CapabilityRoutes _capabilities;
    private readonly TieRoutes _ties;
    private readonly PlacementRoutes _placements;

    internal CandidateSearch(FactIndex index, CandidateQuery query)
    {
        _query = query;
        _scope = new CandidateScope(index, query);
        _capabilities = new CapabilityRoutes(_scope);
        _ties = new TieRoutes(_scope);
        _placements = new PlacementRoutes(_scope);
    }

    internal CandidateHits Run()
    {
        List<RouteHit> hits = [];
        Dictionary<RouteKind, int> leftOut = [];
        foreach (var route in _query.Routes.Distinct().Order())
        {
            var byEnterprise = Along(route).ToLookup(path => path.Enterprise, StringComparer.Ordinal);
            if (byEnterprise.Count > _query.LimitPerRoute)
            {
                leftOut[route] = byEnterprise.Count - _query.LimitPerRoute;
            }

            hits.AddRange(Kept(byEnterprise)
                .OrderBy(path => path.Order, StringComparer.Ordinal)
                .Select(path => new RouteHit(path.Enterprise, route, path.Nodes, path.Facts)));
        }

        return new CandidateHits(hits, leftOut);
    }

    /// <summary>The enterprises of the routes that have more of them than the limit.</summary>
    internal IReadOnlySet<string> ToRank() => _query.Routes.Distinct()
        .Select(route => Along(route).Select(path => path.Enterprise).ToHashSet(StringComparer.Ordinal))
        .Where(enterprises => enterprises.Count > _query.LimitPerRoute)
        .SelectMany(enterprises => enterprises)
        .ToHashSet(StringComparer.Ordinal);

    private IEnumerable<RoutePath> Along(RouteKind route) => route switch
    {
        RouteKind.Capable => _capabilities.Capable(),
        RouteKind.Adjacent => _capabilities.Adjacent(),
        RouteKind.ProductMatch => _capabilities.ProductMatch(),
        RouteKind.SuppliesLocal or RouteKind.BuysFromLocal => _ties.Along(RouteTies.Of(route)),
        RouteKind.GroupTie => _ties.Group(),
        RouteKind.HometownTie => _ties.ToPlaces(RouteTies.Of(route)),
        RouteKind.PastContact => [.. _ties.Along(RouteTies.Of(route)), .. _placements.ProjectsHere()],
        RouteKind.InvestsNearby => _placements.ProjectsNearby(),
        RouteKind.LocalExpansion => _placements.LocalWork(),
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "There is no such route."),
    };

    private IEnumerable<RoutePath> Kept(ILookup<string, RoutePath> byEnterprise)
    {
        IEnumerable<IGrouping<string, RoutePath>> all = byEnterprise;
        var kept = byEnterprise.Count <= _query.LimitPerRoute ? all : all
            .OrderByDescending(paths => MatchingProducts(paths.Key))
            .ThenBy(paths => paths.Min(path => (int?)path.Best ?? int.MaxValue))
            .ThenByDescending(paths => _scope.Index.Enterprises[paths.Key].Employees ?? -1)
            .ThenBy(paths => paths.Key, StringComparer.Ordinal)
            .Take(_query.LimitPerRoute);
        return kept.SelectMany(paths => paths);
    }

    private int MatchingProducts(string enterprise) => _scope.Index.CapabilitiesByEnterprise[enterprise]
        .SelectMany(row => row.Fact.Products)
        .Select(SearchText.Fold)
        .Distinct(StringComparer.Ordinal)
        .Count(_scope.Keywords.Contains);
}
