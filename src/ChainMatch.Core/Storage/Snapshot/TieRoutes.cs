using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>Routes by ties: SUPPLIES_LOCAL, BUYS_FROM_LOCAL, GROUP_TIE, HOMETOWN_TIE, ties of PAST_CONTACT.</summary>
internal sealed class TieRoutes(CandidateScope scope)
{
    private readonly FactIndex _index = scope.Index;

    /// <summary>Ties to a local firm at work in the chain, to a segment of the chain, to a place.</summary>
    internal IEnumerable<RoutePath> Along(IReadOnlyList<TieKind> kinds) =>
        [.. ToFirms(kinds), .. ToSegments(kinds), .. ToPlaces(kinds)];

    /// <summary>Ties to a place, of enterprises that themselves work in the chain.</summary>
    internal IEnumerable<RoutePath> ToPlaces(IReadOnlyList<TieKind> kinds) =>
        from place in scope.Area
        from ties in TiesTo(place, kinds)
        let own = OwnWorkInChain(ties.Key)
        where own.Facts.Length > 0
        select RoutePath.Of(
            [ties.Key, place, scope.Segment.Code], [.. ties.Select(tie => tie.Id), .. own.Facts], own.Best);

    /// <summary>Parents of local firms, and the enterprises that one tie GROUP joins to such a parent.</summary>
    internal IEnumerable<RoutePath> Group()
    {
        RoutePath[] parents = [.. ToFirms(RouteTies.Of(RouteKind.GroupTie))];
        return [.. parents, .. parents.SelectMany(OfSameGroup)];
    }

    private IEnumerable<RoutePath> ToFirms(IReadOnlyList<TieKind> kinds) =>
        from segment in scope.ChainSegments
        from work in scope.WorkIn(segment).Where(work => work.Site.Enterprise is not null)
            .GroupBy(work => work.Site.Enterprise!)
        from ties in TiesTo(work.Key, kinds)
        select RoutePath.Of(
            [ties.Key, work.Key, segment, scope.Segment.Code],
            [.. ties.Select(tie => tie.Id), .. work.Select(row => row.Operation.Id)]);

    private IEnumerable<RoutePath> ToSegments(IReadOnlyList<TieKind> kinds) =>
        from segment in scope.ChainSegments
        from ties in TiesTo(segment, kinds)
        select RoutePath.Of([ties.Key, segment, scope.Segment.Code], ties.Select(tie => tie.Id));

    private IEnumerable<RoutePath> OfSameGroup(RoutePath parent) => _index.TiesByTarget[parent.Enterprise]
        .Select(tie => (Member: tie.Fact.Enterprise, Tie: tie))
        .Concat(_index.TiesByEnterprise[parent.Enterprise].Select(tie => (Member: tie.Fact.Target, Tie: tie)))
        .Where(pair => pair.Tie.Fact.Kind is TieKind.Group && pair.Member != parent.Nodes[1])
        .Where(pair => _index.Enterprises.ContainsKey(pair.Member))
        .GroupBy(pair => pair.Member, pair => pair.Tie)
        .Select(ties => RoutePath.Of(
            [ties.Key, .. parent.Nodes],
            [.. ties.Select(tie => tie.Id).Order(StringComparer.Ordinal), .. parent.Facts]));

    private IEnumerable<IGrouping<string, Row<Tie>>> TiesTo(string target, IReadOnlyList<TieKind> kinds) =>
        _index.TiesByTarget[target]
            .Where(tie => kinds.Contains(tie.Fact.Kind))
            .GroupBy(tie => tie.Fact.Enterprise);

    private (string[] Facts, Confidence? Best) OwnWorkInChain(string enterprise)
    {
        Row<Capability>[] capabilities =
        [
            .. _index.CapabilitiesByEnterprise[enterprise].Where(row => scope.ChainSegments.Contains(row.Fact.Segment)),
        ];
        var projects = _index.ProjectsByEnterprise[enterprise]
            .Where(row => row.Fact.RecordType is ProjectRecord.Single)
            .Where(row => row.Fact.Segments.Any(scope.ChainSegments.Contains));
        return (
            [.. capabilities.Select(row => row.Id), .. projects.Select(row => row.Id)],
            capabilities is [] ? null : capabilities.Min(row => FactConfidence.Of(row.Fact, _index.Sources)));
    }
}
