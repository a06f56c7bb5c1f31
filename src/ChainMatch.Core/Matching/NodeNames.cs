using ChainMatch.Candidates;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Matching;

/// <summary>Names of the nodes on the paths of one list, as a reader knows them.</summary>
internal sealed class NodeNames(
    RegionContext context, IReadOnlyDictionary<string, Dossier> dossiers, Vocabulary vocabulary)
{
    private readonly Lazy<Dictionary<string, LocalizedText>> _others = new(() => Others(context, dossiers));

    /// <summary>Names of segments, places and sites, and figures with their units.</summary>
    internal Names Frame { get; } = new(context.Graph, context.Places, context.Facts, vocabulary);

    /// <summary>The name of an enterprise, a segment, a place, a site or a project; its id when nothing is known of it.</summary>
    internal LocalizedText Of(string id) =>
        dossiers.TryGetValue(id, out var dossier) ? Of(dossier.Facts.Enterprise)
        : context.Graph.FindSegment(id) is not null ? Frame.Segment(id)
        : context.Places.Find(id) is not null ? Frame.Region(id)
        : _others.Value.GetValueOrDefault(id, new LocalizedText(id, id));

    /// <summary>The short name of an enterprise, else its name; English sources are rare, so Chinese stands in.</summary>
    internal static LocalizedText Of(Enterprise enterprise) =>
        new(enterprise.ShortName ?? enterprise.NameZh, enterprise.NameEn ?? enterprise.ShortName ?? enterprise.NameZh);

    private static Dictionary<string, LocalizedText> Others(
        RegionContext context, IReadOnlyDictionary<string, Dossier> dossiers)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var enterprise in context.Facts.Enterprises)
        {
            names[enterprise.Id] = Of(enterprise);
        }

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
