using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Gaps.Wording;

/// <summary>How the texts name things.</summary>
internal sealed class Names(ChainGraph graph, Places places, RegionFacts facts, Vocabulary vocabulary)
{
    private readonly Dictionary<string, string> _sites =
        facts.Sites.ToDictionary(site => site.Id, site => site.NameZh, StringComparer.Ordinal);

    public LocalizedText Segment(string code) =>
        graph.FindSegment(code) is { } segment ? new(segment.NameZh, segment.NameEn) : new(code, code);

    public LocalizedText Region(string code) =>
        places.Find(code) is { } region ? new(region.NameZh, region.NameEn ?? region.NameZh) : new(code, code);

    public string Site(string id) => _sites.GetValueOrDefault(id, id);

    /// <summary>A figure with its unit; the empty text without a figure.</summary>
    public LocalizedText Quantity(double? figure, string? unit)
    {
        if (figure is not { } known)
        {
            return new LocalizedText("", "");
        }

        var number = Phrase.Number(known);
        return unit is null ? new LocalizedText(number, number) : new LocalizedText(
            $"{number} {unit}",
            $"{number} {(vocabulary.Units.TryGetValue(unit, out var definition) ? $"({definition.En})" : unit)}");
    }
}
