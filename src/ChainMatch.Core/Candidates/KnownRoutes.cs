using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>
/// Keeps of each route what was known on the day, and of the routes by nearby projects only those that tell of somebody
/// who comes from elsewhere (METHODS 3.7).
/// </summary>
internal sealed class KnownRoutes(RegionContext context, IReadOnlyDictionary<string, Dossier> dossiers)
{
    private static readonly string ProjectKind = FactKind.Of<Project>().Name;
    private static readonly string CapabilityKind = FactKind.Of<Capability>().Name;

    /// <summary>The route without the facts that were not known yet; null when it did not exist yet.</summary>
    internal RouteHit? Find(RouteHit hit)
    {
        string[] known = [.. hit.FactIds.Where(id => !IsLater(id, hit.NodeIds))];
        var isWhole = hit.FactIds.Select(Part).ToHashSet(StringComparer.Ordinal).SetEquals(known.Select(Part));
        return isWhole && (hit.Route is not RouteKind.InvestsNearby || ComesFromElsewhere(hit))
            ? hit with { FactIds = known }
            : null;
    }

    private bool IsLater(string factId, IEnumerable<string> nodes) =>
        nodes.Any(node => dossiers.TryGetValue(node, out var dossier) && dossier.IsLater(factId));

    // Capabilities and projects stand for each other as "works in the chain"; a path needs one fact of every other kind.
    private static string Part(string factId)
    {
        var kind = factId[..factId.IndexOf(':', StringComparison.Ordinal)];
        return kind == ProjectKind ? CapabilityKind : kind;
    }

    // A firm that is seated where its project is, with no parent on record, is a local project company.
    private bool ComesFromElsewhere(RouteHit hit)
    {
        var dossier = dossiers[hit.EnterpriseId];
        var home = dossier.Enterprise?.Row.HomeRegion;
        return home is not null
            && dossier.Projects.FirstOrDefault(project => project.Row.Id == hit.NodeIds[1]) is { Row: var project }
            && (dossier.Parents.Any() || !(project.Origin is ProjectOrigin.Local || IsSeatedAt(home, project.Region)));
    }

    private bool IsSeatedAt(string home, string place) =>
        context.Places.SelfAndAbove(place).FirstOrDefault(area => area.Kind is RegionKind.City) is { } city
        && context.Places.IsWithin(home, city.Code);
}
