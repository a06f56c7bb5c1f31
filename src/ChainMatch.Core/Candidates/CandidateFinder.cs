using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>
/// Gathers who could fill a segment in a region, along every route, and tells apart firms from outside, firms already here,
/// and those left out, with the reason.
/// </summary>
internal sealed class CandidateFinder(IGraphStore store)
{
    private static readonly RouteKind[] Routes = Enum.GetValues<RouteKind>();

    /// <summary>Who could fill a segment in a region, as known on the day of the context.</summary>
    internal async Task<CandidateSet> FindAsync(
        RegionContext context, Segment segment, CancellationToken cancellationToken)
    {
        var query = new CandidateQuery { Segment = segment.Code, Region = context.Region.Code, Routes = Routes };
        var hits = await store.FindCandidatesAsync(query, cancellationToken);
        var dossiers = await LoadAsync(context, hits, cancellationToken);
        var routes = new KnownRoutes(context, dossiers);
        var known = hits.Hits
            .Where(hit => dossiers.ContainsKey(hit.EnterpriseId))
            .Select(routes.Find)
            .OfType<RouteHit>()
            .ToLookup(hit => hit.EnterpriseId, StringComparer.Ordinal);
        return Sort(context, segment, known, dossiers) with { LeftOut = hits.LeftOut };
    }

    private static CandidateSet Sort(
        RegionContext context,
        Segment segment,
        ILookup<string, RouteHit> routes,
        IReadOnlyDictionary<string, Dossier> dossiers)
    {
        var screen = new CandidateScreen(context, segment, dossiers);
        var localFirms = new LocalFirms(context, segment);
        List<Candidate> candidates = [];
        List<Exclusion> excluded = [];
        List<LocalFirm> local = [];
        foreach (var hits in routes.OrderBy(hits => hits.Key, StringComparer.Ordinal))
        {
            var dossier = dossiers[hits.Key];
            if (screen.Reject(dossier) is { } reason)
            {
                excluded.Add(new Exclusion(dossier.Facts.Enterprise, ExclusionReasons.TextOf(reason)));
            }
            else if (!screen.IsLocal(dossier))
            {
                candidates.Add(new Candidate(dossier, [.. hits]));
            }
            else if (localFirms.Find(dossier) is { } firm)
            {
                local.Add(firm);
            }
            else
            {
                var text = ExclusionReasons.TextOf(ExclusionReason.LocalElsewhere);
                excluded.Add(new Exclusion(dossier.Facts.Enterprise, text));
            }
        }

        return new CandidateSet
        {
            Candidates = candidates,
            Excluded = excluded,
            Local = [.. local.OrderBy(OrderOf)],
            LeftOut = new Dictionary<RouteKind, int>(),
            Dossiers = dossiers,
        };
    }

    private static LocalOrder OrderOf(LocalFirm firm) =>
        new(firm.OperatesSegment, firm.Confidence, firm.Enterprise.Enterprise.Id);

    // The nodes of the paths are loaded too, for when a tie was known belongs to its other end, and parents, for their home.
    private async Task<IReadOnlyDictionary<string, Dossier>> LoadAsync(
        RegionContext context, CandidateHits hits, CancellationToken cancellationToken)
    {
        var onPaths = await Dossiers.LoadAsync(
            store, context, hits.Hits.SelectMany(hit => hit.NodeIds), cancellationToken);
        var parents = onPaths.Values.SelectMany(dossier => dossier.Parents).Where(id => !onPaths.ContainsKey(id));
        var further = await Dossiers.LoadAsync(store, context, parents, cancellationToken);
        return onPaths.Concat(further).ToDictionary(StringComparer.Ordinal);
    }
}
