using ChainMatch.Candidates;
using ChainMatch.Model;

namespace ChainMatch.Matching;

/// <summary>Names of the nodes on the paths of one list, as a reader knows them.</summary>
internal sealed class NodeNames(RegionContext context, IReadOnlyDictionary<string, Dossier> dossiers)
{
    private readonly Lazy<Dictionary<string, LocalizedText>> _sitesAndProjects = new(() => SitesAndProjects(context, dossiers));

    /// <summary>The name of an enterprise, a segment, a place, a site or a project; its id when nothing is known of it.</summary>
    internal LocalizedText Of(string id) =>
        dossiers.TryGetValue(id, out var dossier) ? Of(dossier.Facts.Enterprise)
        : context.Graph.FindSegment(id) is { } segment ? Of(segment)
        : context.Places.Find(id) is { } region ? Of(region)
        : _sitesAndProjects.Value.GetValueOrDefault(id, new LocalizedText(id, id));

    /// <summary>The short name of an enterprise, else its name; English sources are rare, so Chinese stands in.</summary>
    internal static LocalizedText Of(Enterprise enterprise) =>
        new(enterprise.ShortName ?? enterprise.NameZh, enterprise.NameEn ?? enterprise.ShortName ?? enterprise.NameZh);

    /// <summary>The name of a segment.</summary>
    internal static LocalizedText Of(Segment segment) => new(segment.NameZh, segment.NameEn);

    /// <summary>The name of a place.</summary>
    internal static LocalizedText Of(Region region) => new(region.NameZh, region.NameEn ?? region.NameZh);

    private static Dictionary<string, LocalizedText> SitesAndProjects(
        RegionContext context, IReadOnlyDictionary<string, Dossier> dossiers)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var site in context.Facts.Sites)
        {
            names[site.Id] = new(site.NameZh, site.NameZh);
        }

        foreach (var project in dossiers.Values.SelectMany(dossier => dossier.Facts.Projects).Concat(context.Facts.Projects))
        {
            names[project.Id] = new(project.Name, project.Name);
        }

        return names;
    }
}
