using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>
/// Finds what a user names by code or by name, Chinese or English, whatever the case; part of a name is enough where
/// only one thing has it. What nothing is called, or several things are, is <see cref="ErrorCode.NotFound"/>.
/// </summary>
internal static class Lookup
{
    private const int MostSuggestions = 12;

    /// <summary>The chain that is meant.</summary>
    internal static Chain Chain(ChainGraph graph, string text) =>
        One("chain", text, graph.Chains, chain => chain.Code, chain => [chain.NameZh, chain.NameEn]);

    /// <summary>The segment that is meant.</summary>
    internal static Segment Segment(ChainGraph graph, string text) =>
        One("segment", text, graph.Segments, segment => segment.Code, segment => [segment.NameZh, segment.NameEn]);

    /// <summary>The region that is meant.</summary>
    internal static Region Region(Places places, string text)
    {
        // A county and the parks in it share their name; the county is meant.
        IReadOnlyList<Region> areas = [.. places.All.Where(region => region.Kind is not RegionKind.Park)];
        var isArea = Matches(text, areas, Code, Names) is not [];
        return One("region", text, isArea ? areas : places.All, Code, Names);

        static string Code(Region region) => region.Code;

        static string?[] Names(Region region) => [region.NameZh, region.NameEn];
    }

    private static T One<T>(
        string kind, string text, IReadOnlyList<T> all, Func<T, string> code, Func<T, string?[]> names)
        where T : class
    {
        var found = Matches(text, all, code, names);
        return found is [var only] ? only : throw new ChainMatchException(
            ErrorCode.NotFound,
            found is []
                ? $"There is no {kind} '{text}'. {Suggest(all.Count <= MostSuggestions ? all : [], code, names)}"
                : $"'{text}' names {found.Count} {kind}s. {Suggest(found, code, names)}");
    }

    private static List<T> Matches<T>(
        string text, IReadOnlyList<T> all, Func<T, string> code, Func<T, string?[]> names)
    {
        var byCode = all.Where(item => string.Equals(code(item), text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byCode is not [])
        {
            return byCode;
        }

        var byName = all.Where(item => names(item).Contains(text, StringComparer.OrdinalIgnoreCase)).ToList();
        return byName is not []
            ? byName
            : [.. all.Where(item => names(item).Any(
                name => name?.Contains(text, StringComparison.OrdinalIgnoreCase) is true))];
    }

    private static string Suggest<T>(IReadOnlyList<T> choices, Func<T, string> code, Func<T, string?[]> names)
    {
        var shown = string.Join(", ", choices.Take(MostSuggestions).Select(item => $"{code(item)} {names(item)[0]}"));
        return shown is "" ? "chainmatch gaps --all lists the segments." : $"Say which: {shown}.";
    }
}
